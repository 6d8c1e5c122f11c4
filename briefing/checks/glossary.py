"""术语两边一致 / A term is told by its own name in both languages.

A term of `vocabulary/terms.yaml` that is marked `checked: "true"` and stands in one language of a
block, a claim, a note or a caption stands in the other one too, as the vocabulary writes it there.
English plurals count; the case of letters does not, except in abbreviations (AI, 5G).

Accepted:
    zh: 大同市新增标准机架 …        en: Datong added … standard racks
Refused:
    zh: 大同市新增标准机架 …        en: Datong added … normal cabinets
    zh: 大同市新增机柜 …            en: Datong added … standard racks
"""

import re
from collections.abc import Iterator, Mapping

from briefing.library import Library
from briefing.model import LANGUAGES, Language, Term
from briefing.printed import bilingual_strings
from briefing.problems import Location, Problem, finding
from briefing.prose import parse, parse_words, typed_text

CODES = ("term-unmatched",)

Patterns = Mapping[Language, re.Pattern[str]]


def check(library: Library) -> Iterator[Problem]:
    """Find terms that only one language of a text uses."""
    terms = [(term, _patterns(term)) for term in library.terms.values() if term.checked]
    for texts, where in _twins(library):
        for term, patterns in terms:
            used = {
                language: bool(patterns[language].search(texts[language])) for language in texts
            }
            if used["zh"] != used["en"]:
                yield _unmatched(term, "zh" if used["zh"] else "en", where)


def _patterns(term: Term) -> Patterns:
    flags = re.IGNORECASE if re.search("[a-z]{2}", term.en) else re.NOFLAG
    # A name in letters stands alone in a Chinese text as well: AI is not in AIX.
    zh = rf"(?<![A-Za-z0-9]){re.escape(term.zh)}(?![A-Za-z0-9])"
    return {
        "zh": re.compile(zh if term.zh.isascii() else re.escape(term.zh)),
        "en": re.compile(rf"\b{re.escape(term.en)}(?:s|es)?\b", flags),
    }


def _twins(library: Library) -> Iterator[tuple[dict[Language, str], dict[Language, Location]]]:
    """Return each text in both languages, with its place in each."""
    for briefing in library.briefings.values():
        bodies = {language: briefing.bodies[language] for language in LANGUAGES}
        blocks = {language: parse(body.text, body.path)[0] for language, body in bodies.items()}
        if len(blocks["zh"]) == len(blocks["en"]):  # else parity has it
            for zh, en in zip(blocks["zh"], blocks["en"], strict=True):
                yield (
                    {"zh": zh.text, "en": en.text},
                    {
                        "zh": Location(bodies["zh"].path, zh.line, 1),
                        "en": Location(bodies["en"].path, en.line, 1),
                    },
                )
    for words in bilingual_strings(library):
        yield (
            {language: typed_text(parse_words(words[language])) for language in LANGUAGES},
            {language: words.where(language) for language in LANGUAGES},
        )


def _unmatched(term: Term, used: Language, where: dict[Language, Location]) -> Problem:
    other: Language = "en" if used == "zh" else "zh"
    return finding(
        "term-unmatched",
        where[other],
        (
            f"{'中文' if used == 'zh' else '英文'}用了术语“{term[used]}”，这里没有“{term[other]}”",
            f"the {'Chinese' if used == 'zh' else 'English'} uses the term {term[used]!r}, and {term[other]!r} is not here",
        ),
        (
            f"写作“{term[other]}”，或在另一种文字中换掉“{term[used]}”；术语见 vocabulary/terms.yaml",
            f"write {term[other]!r}, or another word than {term[used]!r} there; see vocabulary/terms.yaml",
        ),
    )
