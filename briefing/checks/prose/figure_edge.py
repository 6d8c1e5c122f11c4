"""数字的修饰只从事实来 / Nothing beside a printed figure changes it.

数字印出来，已带着事实的修饰词、正负号、数量级、单位和时段。所以紧挨着它不再手写这些：没有近、约、至少，
没有¥和减号，没有万，没有每年（`wordlists.yaml` 的 `preceding`、`following`），单位也不再写一遍。
中间隔着空格、粗体、引号、括号、注号，或者为、有、达这样的字，仍算紧挨着。时段和次数（每年、次），
事实自己的说法里有的可以写；写在说法里的，引文所在的句子要有。以这类字结尾的习用语列入 `phrases`。
改法：删去它，或写进事实的 `value`、`qualifier`。

A figure prints with the qualifier, sign, scale, unit and period of its fact. So directly before or after it stands
none typed by hand: no 近, 约 or 至少, no ¥ or minus, no 万, no 每年 (the lists `preceding` and `following` of
wordlists.yaml), and not its unit once more. A space, a bold mark, a quotation mark, a bracket or a citation between
them is no distance, nor is 为, 有 or 达. A period or a count of times (a year, times) may stand there where the
fact's own claim has it, and in the claim where its quote does. Turns of speech that end in such a word are
`phrases`.

Accepted:
    大同市标准机架为[[datong-racks-2025]]。
    This adds up to [[datong-rack-power]].
Refused:
    大同市标准机架近[[datong-racks-2025]]。          来源说近，写 qualifier: nearly / where its source says so
    Datong has [[datong-racks-2025]] million.      数量级在事实里 / the fact has its scale
    大同市有服务器[[datong-servers-2025]]台。        “台”随数字印出 / 台 is printed with it
    an investment of [[datong-investment-2025]] a year
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from briefing.facts import figures
from briefing.facts.evidence import quoted_sentence
from briefing.model import LANGUAGES, Language
from briefing.problems import Location, Problem, finding
from briefing.reading.library import Library
from briefing.text import naming
from briefing.text.pieces import Piece, Reference, typed_text
from briefing.text.printed import Printed, printed_texts
from briefing.text.wordlists import either, matcher

CODES = ("figure-edge",)

_BETWEEN = r"[\s“”‘’「」『』\"'（）()]*"
_VERB = "[为有达是到]?"


def check(library: Library) -> Iterator[Problem]:
    """Find words beside a figure that say more, less or other than its fact."""
    edges = {language: _edges(language, library) for language in LANGUAGES}
    owners = {id(fact.claim): name for name, fact in library.facts.items()}
    for text in printed_texts(library):
        before, after, phrases = edges[text.language]
        for index, ref in enumerate(text.pieces):
            if not isinstance(ref, Reference) or ref.form != "value":
                continue
            left, right = _run(text.pieces[:index][::-1])[::-1], _run(text.pieces[index + 1 :])
            told = typed_text(left), typed_text(right)
            for beside, edge in zip(told, (before, after), strict=True):
                found = edge.search(beside)
                if found and _from_fact(found[1], ref, text, library):
                    continue
                if found and not _is_within(found, phrases.finditer(beside)):
                    yield _problem(text, ref, found[1])
            own = owners.get(id(text.origin), "") if ref.id == "value" else ref.id
            if unit := _unit_again(own, told[1], text.language, library):
                yield _again(text, ref, unit)


def _unit_again(own: str, behind: str, language: Language, library: Library) -> str:
    """Return the unit that a figure prints where it is typed once more behind it."""
    shown = behind and _UNIT[language].search(
        figures.words(figures.printed(own, library), language)
    )
    if not shown:
        return ""
    unit = shown[0]
    # 年 is typed again in 5年年 and not in 5年年均: one character may begin another word.
    ends = r"\b" if language == "en" and unit[-1].isalpha() else ""
    goes_on = rf"(?![{_GOES_ON}])" if len(unit) == 1 else ""
    found = re.match(rf"{_BETWEEN}{re.escape(unit)}{ends}{goes_on}", behind, re.IGNORECASE)
    return unit if found else ""


_UNIT: dict[Language, re.Pattern[str]] = {
    "zh": re.compile(r"(?<=[\d万亿千百])(?:千瓦时?|千米|[^\d.,\s万亿千百][^\d.,\s万亿]*)\Z"),
    "en": re.compile(r"(?<=[\d] )(?!(?:thousand|million|billion|trillion)\b)[^\d\s].*\Z|(?<=illion )[^\d\s].*\Z|%\Z"),
}  # fmt: skip
_GOES_ON = "均度内间来期初底终末中后前级轻份头产次口员才民力账湾州风式庭具人体别税籍构空谈位标房旦"


def _from_fact(edge: str, ref: Reference, text: Printed, library: Library) -> bool:
    """Tell whether a period, or a count of times, is that of the fact: its claim or its quote has it."""
    is_counted = matcher("yearly monthly daily", text.language, library).fullmatch(edge)
    if not is_counted and edge.casefold() not in _TIMES:
        return False
    own = [fact for fact in library.facts.values() if fact.claim is text.origin]
    if own:
        sentence = quoted_sentence(own[0], library)
        return bool(sentence and sentence[0] == text.language and _holds(sentence[1], edge))
    fact = library.facts.get(ref.id)
    return fact is not None and _holds(naming.claim_text(fact, text.language), edge)


_TIMES = ("times", "次")


def _holds(words: str, edge: str) -> bool:
    return re.search(rf"(?<![a-z]){re.escape(edge)}(?![a-z])", words, re.IGNORECASE) is not None


def _run(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Return the pieces up to the next that prints words of a fact; a citation prints none."""
    run: list[Piece] = []
    for piece in pieces:
        if isinstance(piece, str):
            run.append(piece)
        elif piece.form != "cite":
            break
    return tuple(run)


Edges = tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]


@lru_cache(maxsize=8)
def _edges(language: Language, library: Library) -> Edges:
    """Return what finds an edge at the end of a text, at its beginning, and the phrases."""
    lists = (library.wordlists.get(name) for name in ("preceding", "following", "phrases"))
    before, after, phrases = (either(getattr(found, language, ())) for found in lists)
    verb = _VERB if language == "zh" else ""
    return (
        re.compile(rf"({before}){verb}{_BETWEEN}\Z", re.IGNORECASE),
        re.compile(rf"\A{_BETWEEN}({after})", re.IGNORECASE),
        re.compile(phrases, re.IGNORECASE),
    )


def _is_within(edge: re.Match[str], phrases: Iterable[re.Match[str]]) -> bool:
    return any(p.start() <= edge.start(1) and edge.end(1) <= p.end() for p in phrases)


def _again(text: Printed, ref: Reference, unit: str) -> Problem:
    return finding(
        "figure-edge",
        Location(text.where.path, ref.line, ref.column) if text.is_prose else text.where,
        (
            f"“{unit}”会印两遍：数字 {ref.id} 自己带单位",
            f"{unit!r} is printed twice: the figure {ref.id} has its unit",
        ),
        (f"删去后面手写的“{unit}”", f"remove the {unit!r} that is typed behind it"),
    )


def _problem(text: Printed, ref: Reference, edge: str) -> Problem:
    return finding(
        "figure-edge",
        Location(text.where.path, ref.line, ref.column) if text.is_prose else text.where,
        (
            f"数字 {ref.id} 旁边的“{edge}”不是从事实来的",
            f"{edge!r} beside the figure {ref.id} does not come from its fact",
        ),
        (
            "删去它，或写进事实的 value、qualifier；不改变数字的习用语列入 wordlists.yaml 的 phrases",
            "remove it, or give it in `value` or `qualifier` of the fact; a turn of speech that leaves the figure as it is goes into `phrases` of wordlists.yaml",
        ),
    )
