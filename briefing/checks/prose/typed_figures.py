"""正文里没有手写的数字 / No figure is typed by hand.

正文、说法、题名、说明里的数字都不手写，因为手写的数字查不到来源，事实改了它也不会跟着改。
阿拉伯数字、汉字数字（八大）、英文数词（eight、a decade）、带圈的数、“翻两番”“零”“数倍”“大半”都算。
乙巳年、去年、明年也不写，日后没有人知道是哪一年。数字和年份从事实来：写 `[[标识]]`、`[[标识|when]]`，
YAML 里写 `{标识}`、`{标识|when}`。带数字的固定名称（5G、3A）列入 `terms.yaml`，习用语（一个、
之一）列入 `wordlists.yaml` 的 `phrases`。只表示次序的不算：第一、一是、列表的编号。

来源卡片、豁免和词表里的话也会印出或导出，那里不能引用事实，所以更不写数字：标题的译文只重复标题里的数，
简称只重复标题和发布者里的数和发布的日期，豁免的理由只重复原话里的数；说明和理由里只有文章写出的日期；
术语的说明可以写明译名见于何时的报道，常数只在 `stated`、`reference` 里写数。

A figure in prose, in a claim, a caption or a note is an error, in digits, in 汉字 or in words: eight
clusters, 翻两番 and ⑫ as much as 32.6万架, and so are 零, 数倍, 大半, a decade and double digits; and years
told by their animal or from the day of writing (乙巳年, 去年, next year), which nobody can date later. Figures and
years come from facts: `[[id]]`, `[[id|when]]`, in YAML strings `{id}`, `{id|when}`. Names that hold a
number are terms of `vocabulary/terms.yaml` (5G, 3A); turns of speech are the `phrases` of
`vocabulary/wordlists.yaml` (一个, one of). What only counts in order is no figure: 第一, first, 一是, the
numbering of a list.

What cards of sources, waivers and the vocabulary say is printed or exported too, and no fact can be referred to
there. So a title in translation repeats the figures of the title alone, a label those of the title and the
publisher and the date of publication, the ground of a waiver those of its words; notes and grounds of a card tell
dates that the article tells, or refer to facts; the note of a term may date the report in which its name stands; a
constant has figures in `stated` and `reference` alone.

Accepted:
    大同市标准机架为 [[datong-racks-2025]]，矿井使用5G。
    One of the first projects began in [[datong-first-project-2018|when]].
Refused:
    大同市标准机架为32.6万架。
    大同市计划建立八大产业集群，产值翻两番。
    Three quarters of the servers stand in eight clusters.
    去年，首个项目落地[[datong-first-project-2018|cite]]。
    quality-note: {zh: 译文有3处错误, en: 3 errors in the translation}
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from briefing.facts import figures
from briefing.model import LANGUAGES, InBoth, Language
from briefing.problems import Location, Problem, Where, finding
from briefing.quantities import CountUnit, Kind, find
from briefing.reading.library import Library
from briefing.text.pieces import parse_words, plain
from briefing.text.printed import Printed, printed_texts

CODES = ("figure-typed",)

# Vulgar fractions, Roman numerals, and numbers in a circle, a bracket or a square are figures too.
_DIGIT = re.compile(
    r"[A-Za-z]*[\d\u00bc-\u00be\u2150-\u218b\u2460-\u249b\u24ea-\u24ff\u2776-\u2793\u3021-\u3029"
    r"\u3038-\u303a\u3192-\u3195\u3220-\u3229\u3248-\u324f\u3251-\u325f\u3280-\u3289\u32b1-\u32bf"
    r"\U0001f100-\U0001f10c][\w.,%‰]*"
    r"|(?<![A-Za-z])[IVX]{2,}(?![A-Za-z])"
)
# `find` asks for a context that tells a quantity for sure. Here a number alone will do: nothing
# but a figure, a name or a phrase is written with these; 一 and "one" are left to `find`.
_SIGN = "〇零一二两俩三四五六七八九十百千万亿廿卅壹贰叁肆伍陆柒捌玖拾佰仟"
_SURE = "二两俩三四五六七八九廿卅贰叁肆伍陆柒捌玖"
_WORD = (
    "(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
    "|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
    "|hundreds?|thousands?|dozens?|half|halves)"
)
# A year is a figure however it is told: by its animal and stem, or from the day of writing.
_YEARS: dict[Language, str] = {
    "zh": "[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年|[鼠牛虎兔龙蛇马羊猴鸡狗猪]年"
    "|(?<!过)去年|(?<![以目之此当])前年|今年|本年(?!度?报)|(?<!以)上年(?!度?报)"
    "|(?<![说写注标表证载指])明年(?![份度])|(?<![之以此])后年|来年|[上本下]月|[昨今明]天",
    "en": "year of the (?:rat|ox|tiger|rabbit|dragon|snake|horse|goat|sheep|monkey|rooster|dog|pig)"
    "|(?:this|last|next) (?:year|month|quarter|week)|(?:yesterday|today|tomorrow)(?!'s)"
    "|(?:an?|some|many) (?:year|month)s? ago|years ago",
}
# A multiple or a share is a figure, however round; so are nothing, and more or fewer than one cares to count.
_VAGUE: dict[Language, str] = {
    "zh": f"{_YEARS['zh']}|零(?![散星售碎部件头乱落食])|[一二两三四五六七八九十百千万亿几数成]+倍|以[百千万亿]+计|成[十百千万]上[百千万亿]|[大小对]半(?![导径岛年])"
    "|(?<![尚暂并仍])无数(?![据字值量])|寥寥|大[批量]|(?<![减太过缺稀])少量|仨",
    "en": f"{_YEARS['en']}|zero(?:e?s)?|nil|decades?|centur(?:y|ies)|(?:single|double|triple)[ -](?:digits?|figures?)|scores? of"
    r"|[a-z]+fold(?<!scaffold)(?<!unfold)(?<!manifold)|(?:doubl|tripl|trebl|quadrupl|quintupl)(?:es?|ed|ing)"
    r"|countless|(?:large|huge|vast|small) numbers? of|the bulk of|handfuls? of|(?:mere|only a) few|trios? of|plenty of",
}
_NUMBER: dict[Language, re.Pattern[str]] = {
    "zh": re.compile(rf"{_VAGUE['zh']}|[{_SIGN}]*(?:[{_SURE}]|[十百千万拾佰仟][万亿])[{_SIGN}]*"),
    "en": re.compile(rf"\b(?:{_VAGUE['en']}|{_WORD}(?:[ -]{_WORD})*(?:[ -]one)?)\b", re.IGNORECASE),
}
_NUMBERING = re.compile(
    r"(?:^|[：；。，\n])\s*[一二三四五六七八九十]{1,3}(?:是|来)|[（(][一二三四五六七八九十]{1,3}[）)]"
    r"|^\s*[一二三四五六七八九十]{1,3}、"
)
_DATE_IN_CHARACTERS = re.compile("[〇零○一二三四五六七八九十]+[年月日]")
# A heading may capitalize Eight Clusters: in English only the vocabulary says what is a name.
_CAPITALIZED = re.compile(r"[A-Z]\w* [A-Z]\w*")
_QUOTATION_MARK = re.compile('[“”‘’「」『』"]')
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)+")
_NAMED: tuple[Kind, ...] = ("date", "name", "ordinal")

Span = tuple[int, int]


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def check(library: Library) -> Iterator[Problem]:
    """Find figures that no fact stands behind."""
    counts = figures.counted(library)
    terms, phrases = _terms(library), _phrases(library)
    for text in printed_texts(library):
        whole = "".join(_typed(piece) for piece in text.pieces)
        # An id outside its brackets is no figure; the check of references has it.
        typed = _ID.sub(lambda m: _blank(m) if m[0] in library.fact_paths else m[0], whole)
        typed = terms.sub(_blank, typed)
        for start, end in _spans(typed, text.language, phrases[text.language], counts):
            yield _problem(_place(text, whole, start, end), whole[start:end].strip())
    for record in _records(library):
        typed = record.undated(terms.sub(_blank, record.text), counts)
        for start, end in _spans(typed, record.language, phrases[record.language], counts):
            found = record.text[start:end].strip()
            if not _repeats(found, record.known):
                yield _problem(record.where(), found)


@dataclass(frozen=True, slots=True)
class _Record:
    """A string of a card, a waiver or the vocabulary, where no reference can stand."""

    text: str
    language: Language
    where: Where
    known: str
    """What its figures may repeat."""
    dated: str | None
    """What its dates may repeat; None where they are judged elsewhere, or tell where a name was found."""

    def undated(self, text: str, counts: tuple[CountUnit, ...]) -> str:
        """Return a text without the dates that it may tell."""
        for found in find(text, self.language, counts=counts, also=_NAMED):
            told = self.dated is None or _repeats(found.text, self.dated)
            if found.quantity.kind == "date" and told:
                text = text[: found.start] + " " * len(found.text) + text[found.end :]
        return text


def _records(library: Library) -> Iterator[_Record]:
    for source in library.sources.values():
        card = source.card
        inferred = card.inferred.values()
        named = (card.title, card.publisher, *card.authors, *(each.value for each in inferred))
        yield from _both(card.label, " ".join(filter(None, (*named, card.published))), None)
        yield from _both(card.title_translated, card.title or "", "")
        for words in (card.note, card.quality_note, *(each.because for each in inferred)):
            yield from _both(words, "", source.text)
    for waiver in library.waivers.values():
        yield from _both(waiver.because, waiver.quote, "")
    for constant in library.constants.values():
        yield from _both(constant, "", "")
        yield from _both(constant.note, "", "")
    for indicator in library.indicators.values():
        yield from _both(indicator, "", "")
        yield from _both(indicator.note, "", "")
    for actor in library.actors.values():
        yield from _both(actor.role, "", "")
    for term in library.terms.values():
        yield from _both(term.note, "", None)


def _both(words: InBoth | None, known: str, dated: str | None) -> Iterator[_Record]:
    if words:
        for language in LANGUAGES:
            where = partial(words.where, language)
            text = "".join(map(_typed, parse_words(words[language])))
            yield _Record(text, language, where, known, dated)


_RUN = re.compile(r"\d+(?:[.,]\d+)*")


def _repeats(found: str, known: str) -> bool:
    """Tell whether all numbers of a figure stand in a text; one without digits stands there as it is."""
    numbers = _RUN.findall(found)
    return {*numbers} <= {*_RUN.findall(known)} if numbers else found in known


def _typed(piece: object) -> str:
    return plain(piece) if isinstance(piece, str) else " "


def _terms(library: Library) -> re.Pattern[str]:
    """Return a pattern of the names of the vocabulary that hold a number."""
    names = {
        term[language]
        for term in library.terms.values()
        for language in LANGUAGES
        if _DIGIT.search(term[language]) or _NUMBER[language].search(term[language])
    }
    return re.compile("|".join(map(re.escape, sorted(names, key=len, reverse=True))) or r"(?!)")


def _phrases(library: Library) -> dict[Language, re.Pattern[str]]:
    """Return a pattern of the phrases of each language."""
    listed = library.wordlists.get("phrases")
    zh = "|".join(map(re.escape, listed.zh if listed else ())) or r"(?!)"
    en = "|".join(map(re.escape, listed.en if listed else ())) or r"(?!)"
    return {"zh": re.compile(zh), "en": re.compile(rf"\b(?:{en})\b", re.IGNORECASE)}


def _spans(
    typed: str, language: Language, phrases: re.Pattern[str], counts: tuple[CountUnit, ...]
) -> list[Span]:
    """Return where figures stand: digits, then quantities in words, then numbers alone."""
    spans = [match.span() for match in _DIGIT.finditer(typed)]
    plain = _QUOTATION_MARK.sub(" ", typed)  # quoted figures are figures
    found = find(plain, language, counts=counts, also=_NAMED)
    allowed = [match.span() for match in (*phrases.finditer(plain), *_NUMBERING.finditer(plain))]
    named = [f for f in found if f.quantity.kind in _NAMED]
    dates = [f for f in named if f.quantity.kind == "date" and _DATE_IN_CHARACTERS.search(f.text)]
    allowed += [
        (f.start, f.end)
        for f in named
        if f not in dates and not (language == "en" and _CAPITALIZED.fullmatch(f.text))
    ]
    told = [(f.start, f.end) for f in found if f not in named or f in dates]
    told += [match.span() for match in _NUMBER[language].finditer(plain)]
    for span in told:
        if not any(map(_inside(span), allowed)) and not any(map(_meets(span), spans)):
            spans.append(span)
    return sorted(spans)


def _inside(span: Span) -> Callable[[Span], bool]:
    return lambda other: other[0] <= span[0] and span[1] <= other[1]


def _meets(span: Span) -> Callable[[Span], bool]:
    return lambda other: other[0] < span[1] and span[0] < other[1]


def _place(text: Printed, whole: str, start: int, end: int) -> Location:
    found = whole[start:end].split("\n")[0]
    position = 0
    for index, piece in enumerate(text.pieces):
        typed = _typed(piece)
        if start < position + len(typed):
            return text.place(index, typed[: start - position], found)
        position += len(typed)
    return text.where


def _problem(where: Location, found: str) -> Problem:
    return finding(
        "figure-typed",
        where,
        (
            f"手写的数字或时间“{found}”，背后没有事实",
            f"{found!r} is typed by hand: no fact stands behind it",
        ),
        (
            "写成事实再引用 [[标识]]，时间用 [[标识|when]]（YAML 中用 {标识}、{标识|when}）；固定名称列入 vocabulary/terms.yaml，习用语列入 wordlists.yaml 的 phrases",
            "make it a fact and write [[id]], for its time [[id|when]] ({id}, {id|when} in YAML); list a name in vocabulary/terms.yaml, a turn of speech in `phrases` of wordlists.yaml",
        ),
    )
