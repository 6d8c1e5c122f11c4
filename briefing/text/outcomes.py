"""Whether words tell that something has come about, though a plan is all there is.

Words of `completion` (已, has built) always tell so, words of `done` (建成, completed) where no plan
word of their clause governs them. A plan word governs what follows it (拟建成, planned to be
completed), unless it only describes (计划的, the planned), or a printed value stands between the two.
Nothing is told as done that the clause denies or leaves open (`negations`, `unsettled`: 是否, whether),
or that is dated by it (建成后). Words that say a plan was kept (`kept`: 如期, as planned) are no plan.
"""

import re
from functools import lru_cache
from itertools import pairwise

from briefing.model import Language
from briefing.reading.library import Library
from briefing.text.passages import CITATION, MARK, Passage
from briefing.text.wordlists import Matcher, matcher

OUTCOME_END = re.compile(r"，(?!是|即)|[。；：！？]|[,.;:!?](?=\s|$)")
"""Where the clause of an outcome ends; 是 and 即 go on with it: 2027年建成，是目标."""

_PERFECT: dict[Language, Matcher] = {
    "zh": re.compile(r"(?!)"),
    "en": re.compile(
        r"(?i)\b(?:has|have|had) (?:\w+ly |now |already |since |also |just )?(?:been )?"
        r"(?:\w+ed|built|made|begun|become|come|gone|grown|met|opened|put|risen|set|won)\b"
    ),
}
_TO_COME = re.compile(r"(?i)\b(?:to|will|would|be|being|to be|not yet|not|尚未|未)\s*$")
_DATED: dict[Language, Matcher] = {
    "zh": re.compile(r"(?:多少|之?[后前时]|以[后前]|[^，；。]{0,8}[时后]|与否|时间|日期)"),
    "en": re.compile(r"(?!)"),
}
_DESCRIBING = re.compile(r"[中内里]?的")
_SUBJECTS = ("目标", "承诺", "预期")
"""Plan words that are what is met, directly before the verb: 目标达成."""
_MODAL = re.compile(r"(?i)(?:will|would|(?:is|are) set to)\Z")
_LEADING = re.compile(r"(?i)\b(?:to|that|be|have)\b")
_CALLED = re.compile(
    r"[^，；。]*(?:作|为|是)[^，；。]{0,8}(?:目标|计划|规划)|[（(](?:计划|规划|目标|plan)"
)
"""建成……写作目标: what a clause calls a plan is not told as done."""
_OBJECT: dict[Language, Matcher] = {
    "zh": re.compile(r"了?\Z"),
    "en": re.compile(r"(?i)\b(?:the|a|an|its|their|his|our|all|this|these|those)\s+(?:\w+ly )?\Z"),
}
_STATES = re.compile(r"(?i)\s+(?:to|is|was|are|were|that)\b")


def plan_word(text: str, language: Language, library: Library) -> str:
    """Return the first word of `plan` that does not only say that a plan was kept; or nothing."""
    found = matcher("plan", language, library).search(_unkept(text, language, library))
    return found[0] if found else ""


def done_word(clause: str, language: Language, library: Library, weak_only: bool = False) -> str:
    """Return the first words of a clause that tell it as done; or nothing."""
    found = _done(_unkept(clause, language, library), language, library, weak_only)
    return found[0] if found else ""


def done_of(passage: Passage, at: int, language: Language, library: Library, begin: int) -> str:
    """Return the words that tell as done what the reference at a place of a passage is about.

    They stand between `begin` and the reference, where no plan word that governs lies between; in
    the rest of its clause; or at the head of the clause after it.
    """
    text = _unkept(figures_marked(passage), language, library)
    ends = [match.end() for match in OUTCOME_END.finditer(text)]
    edges = [begin, *(end for end in ends if end > begin), len(text)]
    for start, end in pairwise(edges):
        clause = text[start : min(end, at + 1)] if start <= at else ""
        found = _done(clause, language, library)
        if found and start + found.end() <= at:
            between = text[start + found.end() : at] + text[at].replace(CITATION, "")
            if not _plans_for(between, language, library):
                return found[0]
    here = max((edge for edge in (0, *ends) if edge <= at), default=0)
    inside, *following = [
        text[a:b] for a, b in pairwise((here, *(e for e in ends if e > at), len(text)))
    ]
    if found := _done(inside, language, library, after=at - here):
        return found[0]
    if following and MARK not in following[0]:
        found = _done(following[0], language, library)
        if found and len(following[0][: found.start()].strip()) <= _HEAD[language]:
            return found[0]
    return ""


_HEAD: dict[Language, int] = {"zh": 6, "en": 14}
"""How many characters at most stand before the head word of a clause: 现均已, and it has."""


def figures_marked(passage: Passage) -> str:
    """Return the text of a passage with marks for figures and citations alone, not for times."""
    text = passage.text
    for at, ref in passage.references:
        if ref.form == "when":
            text = f"{text[:at]} {text[at + 1 :]}"
    return text


def _done(
    clause: str, language: Language, library: Library, weak_only: bool = False, after: int = 0
) -> re.Match[str] | None:
    done = matcher("done", language, library)
    for strong in (
        () if weak_only else (matcher("completion", language, library), _PERFECT[language])
    ):
        for match in strong.finditer(clause, after):
            rest = clause[match.end() :]
            end = done.search(rest)
            ahead = match[0] + (rest[: end.start()] if end else rest)
            plans = matcher("plan advice promise", language, library).search(ahead)
            is_open = _is_open(clause, match, language, library)
            if not is_open and (done.search(match[0]) or not plans):
                return match
    for match in done.finditer(clause, after):
        before = clause[: match.start()]
        is_called = _CALLED.match(clause, match.end())
        if (
            not is_called
            and not _is_open(clause, match, language, library)
            and not _plans(before, language, library)
        ):
            return match
    return None


def _is_open(clause: str, match: re.Match[str], language: Language, library: Library) -> bool:
    """Tell whether a clause denies a word, leaves it open or dates something by it."""
    before = clause[: match.start()]
    return bool(
        _TO_COME.search(before)
        or matcher("negations unsettled", language, library).search(before)
        or _DATED[language].match(clause, match.end())
    )


def _plans(before: str, language: Language, library: Library) -> bool:
    """Tell whether a plan word of a text governs the verb that follows the text."""
    for match in matcher("plan advice promise", language, library).finditer(before):
        between = before[match.end() :]
        governs = (
            MARK not in between
            if language == "zh"
            else _MODAL.search(match[0]) or _LEADING.search(between)
        )
        is_subject = not between and match[0] in _SUBJECTS
        if governs and not is_subject and not _DESCRIBING.match(between):
            return True
    return False


def _plans_for(between: str, language: Language, library: Library) -> bool:
    """Tell whether a plan word between a verb and a reference governs the reference.

    It does not where it is the object of the verb (完成计划, met its target of), describes something,
    or ends the words before a citation.
    """
    for match in matcher("plan advice promise", language, library).finditer(between):
        before, behind = between[: match.start()], between[match.end() :]
        is_object = (
            not OUTCOME_END.search(before)
            and _OBJECT[language].search(before)
            and not _STATES.match(behind)
        )
        if behind.strip() and not is_object and not _DESCRIBING.match(behind):
            return True
    return False


@lru_cache(maxsize=8192)
def _unkept(text: str, language: Language, library: Library) -> str:
    """Return a text with blanks for the words that say that a plan was kept."""
    return matcher("kept", language, library).sub(lambda match: " " * len(match[0]), text)
