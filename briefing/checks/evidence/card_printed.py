"""卡片所写，文件里印着 / What a card gives, its file prints; what it infers, it does not sharpen.

卡片上写的，读者会当作文件里印着的。标题、作者、发布者要在文件里找得到（不计大小写和标点）；猜的、从别处知道的，
写进 `inferred`，附上根据。卡片有 `url`，或留有收到的文件（`original`）的，可以印在那里。

由文中所述最晚的事推断出的日期，只是最早的可能：写 `or-later`，`label` 也写“或以后”。取得（`accessed`）不会早于
发布。`title-translated` 在标题自己的文字一边照抄原文的标题，另一边不把没做到的译成做到了。`label` 不把新闻稿叫作
报道；`quality` 不是机器译文或摘要的，也不叫机器译文。来源不是原文的，它的卡片和事实的说明、理由都不说“已核对”：
与什么核对的，没有文件可以证明；有原文，就把原文收为来源。

A title, an author or a publisher that a card gives stands in the text, whatever the case of its letters and its
marks; what is only guessed, or known from elsewhere, goes to `inferred` with its ground. Where the card gives a
`url`, or keeps the file as received (`original`), it may stand there instead.

A date that is inferred from the latest thing which the text tells as come about is the earliest that it can be:
`or-later`, and the label says so. Nobody looks at a text before it is out (`accessed`). In its own language the
translated title of an original repeats the title; in the other it tells nothing as done that the title does
not. The label calls no press release a report, and no text machine-translated whose `quality` is another. And
no note of the card, nor a note or a ground of its facts, says that a text which is no original was checked:
against what, no file shows.

Accepted:
    title: Datong city to establish raft of industry clusters in 2021       文件第一行 / the first line of the file
    unknown: [title, authors, publisher], inferred: {issued: {value: 2022-08, or-later: "true", ...}}
Refused:
    title: Digital economy takes root in Datong      文件没有标题：unknown / the file has no title: unknown
    publisher: Xinhua News Agency                    猜的，写进 inferred / a guess: to `inferred`
    authors: [Ding Lei]                              文件里是 Ding Li / the file has Ding Li
    inferred: {issued: {value: 2022-08, ...}}        文中有 2022-08-19 的事 / the text tells of 2022-08-19: or-later
    title-translated: {zh: 大同市已建成一批产业集群, ...}     原题 / of: Datong city to establish ...
    issued: 2021-03-12, accessed: 2021-02-12
    quality: machine-translation, note: {en: The figures were checked against the original, ...}
"""

import re
from collections.abc import Iterator, Sequence

from briefing.facts.quotes import fold
from briefing.facts.times import holds
from briefing.model import LANGUAGES, RESULTS, Fact, Language, Source, Words
from briefing.problems import Location, Problem, finding, visible
from briefing.reading.library import Library, SourceFile
from briefing.text.outcomes import done_word
from briefing.text.wordlists import matcher

CODES = ("card-sharpened", "card-unprinted", "check-unshown")


def check(library: Library) -> Iterator[Problem]:
    """Find what cards give that their files do not print, or infer more closely than the ground allows."""
    told: dict[str, list[Fact]] = {}
    for fact in library.facts.values():
        told.setdefault(fact.source or "", []).append(fact)
    for source_id, source in library.sources.items():
        facts = told.get(source_id, [])
        if source.sha256 == source.card.sha256:  # else it is another file, which is said already
            yield from _printed(source)
        yield from _inferred(source.card, facts)
        yield from _title(source.card, library)
        yield from _called(source.card)
        if source.card.quality != "original":
            yield from _checked(source.card, facts, library)


def _printed(source: SourceFile) -> Iterator[Problem]:
    card = source.card
    if card.url or card.original:
        return
    text = _letters(source.text)
    given = [("title", card.title), *(("authors", name) for name in card.authors)]
    given.append(("publisher", _SIDE.split(card.publisher)[0] if card.publisher else None))
    for key, value in given:
        if value and _letters(value) not in text:
            yield finding(
                "card-unprinted",
                card.where(key),
                (
                    f"来源文件里没有“{visible(value)}”",
                    f"the file does not print {visible(value)!r}",
                ),
                (
                    f"照文件所印填写；没有印出的，把 {key} 列入 unknown，有根据的推断写进 inferred",
                    f"give it as the file prints it; where it does not, list {key} under `unknown`, "
                    "and what can be inferred, with its ground, under `inferred`",
                ),
            )


_SIDE = re.compile("[（(·|]")


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, fold(text).text.casefold()))


def _inferred(card: Source, facts: Sequence[Fact]) -> Iterator[Problem]:
    issued = card.inferred.get("issued")
    if issued is not None:
        latest = next(
            (time for time in _come_about(facts) if holds(frozenset((time,)), issued.value)), None
        )
        if latest and not issued.or_later:
            yield _sharpened(
                issued.where("value"),
                f"由文中所述（{latest}）推断的日期，只是最早的可能",
                f"inferred from what the text tells ({latest}), the date is but the earliest possible",
                '加上 or-later: "true"；另有根据的，写进 because 并把日期写到那一步',
                'add or-later: "true"; with another ground give the date that it bears',
            )
        for language in LANGUAGES if issued.or_later else ():
            if not _LATER[language].search(card.label[language]):
                yield _sharpened(
                    card.label.where(language),
                    "推断的日期是最早的可能，label 没有写明",
                    "the inferred date is the earliest possible, and the label does not say so",
                    "label 的日期后写“或以后”",
                    "write `or later` behind the date of the label",
                )
    day = card.issued or ""
    if card.accessed and day and card.accessed[: len(day)] < day:
        yield _sharpened(
            card.where("accessed"),
            f"{card.accessed} 取得，却到 {day} 才发布",
            f"fetched on {card.accessed}, and issued on {day} only",
            "改正其中一处",
            "mend one of the two",
        )


def _come_about(facts: Sequence[Fact]) -> Iterator[str]:
    """Return the times of what has come about, by the facts of a source."""
    for fact in facts:
        if (given := fact.time()) and fact.status in RESULTS and given[0] in ("as-of", "during"):
            yield given[1].partition("/")[2] or given[1]


_LATER: dict[Language, re.Pattern[str]] = {
    "zh": re.compile("或以后|或更晚|或稍后|以后|起"),
    "en": re.compile("or later|or after", re.IGNORECASE),
}


def _title(card: Source, library: Library) -> Iterator[Problem]:
    if card.title is None or card.title_translated is None:
        return
    own: Language = (
        "en" if re.search("[A-Za-z]", card.title) and not _HAN.search(card.title) else "zh"
    )
    other: Language = "zh" if own == "en" else "en"
    repeats = _letters(card.title_translated[own]) == _letters(card.title)
    if card.quality == "original" and not repeats:  # debris of translation may be mended
        yield _sharpened(
            card.title_translated.where(own),
            "title-translated 在标题自己的文字一边与 title 不同",
            "in the title's own language, title-translated differs from `title`",
            "照抄 title",
            "repeat the title",
        )
    done = done_word(card.title_translated[other], other, library)
    if done and not done_word(card.title, own, library):
        yield _sharpened(
            card.title_translated.where(other),
            f"译出的标题说“{visible(done)}”，原标题没有说已经做到",
            f"the translated title says {visible(done)!r}; the title tells nothing as done",
            "照原标题译",
            "translate what the title says",
        )


_HAN = re.compile("[\u4e00-\u9fff]")


def _called(card: Source) -> Iterator[Problem]:
    release = [bool(_RELEASE[language].search(card.label[language])) for language in LANGUAGES]
    for language, is_release in zip(LANGUAGES, release, strict=True):
        label = card.label[language]
        report = _REPORT[language].search(label)
        if card.voice == "press-release" and report and not is_release:
            yield _sharpened(
                card.label.where(language),
                f"voice 是 press-release，label 却写作“{report[0]}”",
                f"the voice is press-release, and the label calls it {report[0]!r}",
                "label 写明新闻稿；确是报道的，改正 voice",
                "call it a press release; if it is a report, mend `voice`",
            )
        machine = _MACHINE[language].search(label)
        if machine and card.quality not in ("machine-translation", "summary"):
            yield _sharpened(
                card.where("quality"),
                f"label 写作“{label}”，quality 却是 {card.quality}",
                f"the label reads {label!r}, the quality is {card.quality}",
                "照文件的实际情况改正其中一处",
                "mend one of them, as the file shows",
            )


_RELEASE = {"zh": re.compile("新闻稿|通稿"), "en": re.compile(r"\b(?i:press release)")}
_REPORT = {"zh": re.compile("报道"), "en": re.compile(r"\b(?i:news|report|article)\b")}
_MACHINE = {"zh": re.compile("机器译|机译"), "en": re.compile(r"\b(?i:machine)\b")}


def _checked(card: Source, facts: Sequence[Fact], library: Library) -> Iterator[Problem]:
    texts: list[Words | None] = [card.note, card.quality_note]
    for fact in facts:
        texts += [fact.note, fact.accepted, fact.reading.because if fact.reading else None]
    for words in filter(None, texts):
        for language in LANGUAGES:
            denied = matcher("negations", language, library)
            for clause in _CLAUSE.split(words[language]):
                said = _CHECKED[language].search(clause)
                if said and not denied.search(clause):
                    yield _unshown(words, language, said[0])


_CLAUSE = re.compile("[,;.，；。]")
_CHECKED: dict[Language, re.Pattern[str]] = {
    "zh": re.compile("已[与同经]?[^，；。]{0,8}(?:核对|核实|比对|查证)|(?:核对|核实)无误"),
    "en": re.compile(
        r"\b(?i:(?:have|has|had|was|were) (?:been )?(?:\w+ly )?(?:checked|verified|confirmed))\b"
    ),
}


def _unshown(words: Words, language: Language, said: str) -> Problem:
    return finding(
        "check-unshown",
        words.where(language),
        (
            f"来源不是原文，这里说“{visible(said)}”，却没有文件可以证明",
            f"the source is no original; {visible(said)!r} stands here, and no file shows it",
        ),
        (
            "把核对所用的原文收为来源，由它立事实；没有核对，就写明待核",
            "add the original as a source and take the facts from it; where nothing was checked, say so",
        ),
    )


def _sharpened(where: Location, zh: str, en: str, cure_zh: str, cure_en: str) -> Problem:
    return finding("card-sharpened", where, (zh, en), (cure_zh, cure_en))
