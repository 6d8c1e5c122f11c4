"""增长和倍数说明是比出来的 / A growth and a multiple are told as what they are: a comparison.

没有“增长”“相比”一类的词，增速会被读成占比，倍数会被读成个数。`measure` 是 `growth` 或 `multiple` 的，
两种文字的说法都要有 `vocabulary/wordlists.yaml` 里 `comparison` 的词（增长、增加、increase）。

The claim of a figure of `measure: growth` or `multiple` has, in each language, a word of the list
`comparison` (增长, increase ...) of `vocabulary/wordlists.yaml`. Without one a rate of growth reads
as a share, and a multiple as a number.

Accepted:
    measure: growth, claim: {zh: 韶关市林业产值同比增长{value}, ...}
Refused:
    measure: growth, claim: {zh: 韶关市林业产值为{value}, ...}
"""

from collections.abc import Iterator

from briefing.model import LANGUAGES
from briefing.problems import Problem, finding
from briefing.reading.library import Library
from briefing.text.naming import claim_text
from briefing.text.wordlists import matcher

CODES = ("comparison-untold",)

_COMPARED = ("growth", "multiple")


def check(library: Library) -> Iterator[Problem]:
    """Find growths and multiples whose claim compares nothing."""
    if "comparison" not in library.wordlists:
        return
    for fact in library.facts.values():
        for language in LANGUAGES if fact.measure in _COMPARED else ():
            if not matcher("comparison", language, library).search(claim_text(fact, language)):
                yield finding(
                    "comparison-untold",
                    fact.claim.where(language),
                    (
                        f"measure 是 {fact.measure}，说法里却没有 comparison 的用语",
                        f"the measure is {fact.measure}, but the claim has no word of `comparison`",
                    ),
                    (
                        "写明增长、增加、相比等（vocabulary/wordlists.yaml），或改正 measure",
                        "say increase, growth, compared ... (vocabulary/wordlists.yaml), or mend the measure",
                    ),
                )
