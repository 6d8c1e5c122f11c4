"""开头与正文不相反 / A lead and the paragraph below it do not say the contrary

许多人只读一段的粗体开头，所以开头与正文不能说相反的话。
一边的分句否定了的（`wordlists.yaml` 的 `negations`），或者说很少的（`scarce`：少、只有），
另一边不能有分句带着其中四分之三要紧的词，却既不否定、不说少，也不存疑、不建议、不比较。改法：改正其中一处；
说的不是一回事时，换一种说法。

Many read the bold lead of a paragraph and no more. So what a clause of the paragraph denies no clause of its lead
affirms, and the other way round: a clause with three quarters of the telling words behind a word of `negations` of
`vocabulary/wordlists.yaml`, or around one of `scarce` (少, 只有, few, only), has a word of these lists itself, or
doubts, advises, compares or leaves it open.

Accepted:
    **计划多，后续报道少。** 大多在所据文件中没有后续报道。
Refused:
    **计划多，后续报道也多。** 大多在所据文件中没有后续报道。
    **计划多，后续报道少。** 大多在所据文件中有后续报道。
"""

import re
from collections.abc import Iterator

from briefing.model import Language
from briefing.problems import Location, Problem, finding
from briefing.reading.library import Library
from briefing.text.likeness import share, telling_words
from briefing.text.passages import ASIDE_END, lead, passage
from briefing.text.printed import written_blocks
from briefing.text.wordlists import matcher

CODES = ("lead-contradicts",)

_MOST, _FEWEST = 0.75, 2
_SAID: dict[Language, re.Pattern[str]] = {
    "zh": re.compile("说明是?|写明是?|说清|给出|注明是?"),
    "en": re.compile(r"(?i)\b(?:said|say|says|given|give|gives)\b"),
}
_LIMITS = "negations unsettled doubts advice scarce above below"


def check(library: Library) -> Iterator[Problem]:
    """Find leads that affirm what their paragraph denies, or deny what it affirms."""
    if "scarce" not in library.wordlists:
        return
    for block, body, language in written_blocks(library):
        if head := lead(block):
            below = passage(block.pieces).typed[len(head) :]
            for denying, affirming in ((below, head), (head, below)):
                for found in _contradictions(denying, affirming, language, library):
                    yield _contradicts(*found, Location(body.path, block.line, 1))


def _contradictions(
    denying: str, affirming: str, language: Language, library: Library
) -> Iterator[tuple[str, str]]:
    """Return pairs of clauses of which the first denies or limits what the second affirms."""
    affirmed = [clause for clause in _clauses(affirming, language, library)
                if not matcher(_LIMITS, language, library).search(clause)]  # fmt: skip
    for clause in _clauses(denying, language, library) if affirmed else ():
        words = _limited(clause, language, library)
        if len(words) >= _FEWEST:
            for other in affirmed:
                if share(words, telling_words(other, language)) >= _MOST:
                    yield clause.strip(), other.strip()


def _clauses(text: str, language: Language, library: Library) -> list[str]:
    return ASIDE_END.split(matcher("affirmed", language, library).sub(" ", text))


def _limited(clause: str, language: Language, library: Library) -> frozenset[str]:
    """Return the telling words of what a clause denies, or says that there is little of."""
    if match := matcher("negations", language, library).search(clause):
        return frozenset(telling_words(_SAID[language].sub(" ", clause[match.end() :]), language))
    scarce = matcher("scarce", language, library)
    if scarce.search(clause):
        return frozenset(telling_words(scarce.sub(" ", clause), language))
    return frozenset()


def _contradicts(denied: str, affirmed: str, where: Location) -> Problem:
    return finding(
        "lead-contradicts",
        where,
        (
            f"开头与正文相反：一处说“{denied}”，一处说“{affirmed}”",
            f"the lead and its paragraph contradict each other: {denied!r} and {affirmed!r}",
        ),
        (
            "改正其中一处；说的不是一回事时，换一种说法",
            "mend one of the two; where they mean different things, word one otherwise",
        ),
    )
