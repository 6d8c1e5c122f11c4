"""两种文字说到同样的名称 / What one language names, the other names as well.

标了 `checked: "true"` 的术语（`vocabulary/terms.yaml`），一种文字的段落、说法、说明或题名用了，
另一种文字也要用，写法照词表。说法里的主体也是如此（地区见 `claim-place`）。词表里的写法（`zh`、`en`、
`names`）都算，英文复数也算；不分大小写，缩写（AI、5G）除外。一样东西两种叫法，读者会当成两样。
改法：补上缺的名称，或在另一种文字里换掉它；其他写法列入 `names`。

A term of `vocabulary/terms.yaml` that is marked `checked: "true"` and stands in one language of a
block, a claim, a note or a caption stands in the other one too, as the vocabulary writes it there.
In claims the same holds for the actors (and for places: `claim-place`). Any form of the vocabulary counts (`zh`,
`en`, `names`). English plurals count; the case of letters does not, except in abbreviations (AI, 5G).

Accepted:
    zh: 大同市新增标准机架 …        en: Datong added … standard racks
    claim: {zh: 计划扩建华为的数据中心, en: to expand the data centre of Huawei}
Refused:
    zh: 大同市新增标准机架 …        en: Datong added … normal cabinets
    zh: 大同市新增机柜 …            en: Datong added … standard racks
    claim: {zh: 计划扩建数据中心, en: to expand the data centre of Huawei}
"""

from collections.abc import Callable, Iterator

from briefing.model import LANGUAGES, Language
from briefing.problems import Location, Problem, finding
from briefing.reading.library import Library
from briefing.text.naming import Kind, Name, entry, forms, named
from briefing.text.pieces import typed_words
from briefing.text.printed import bilingual_strings
from briefing.text.prose import blocks_of

CODES = ("name-unmatched", "term-unmatched")

_OF_TEXTS: tuple[Kind, ...] = ("term",)
_OF_CLAIMS: tuple[Kind, ...] = ("term", "actor")


def check(library: Library) -> Iterator[Problem]:
    """Find names that only one language of a text uses."""
    claims = {id(fact.claim) for fact in library.facts.values()}
    for briefing in library.briefings.values():
        bodies = {language: briefing.bodies[language] for language in LANGUAGES}
        blocks = {language: blocks_of(body) for language, body in bodies.items()}
        if len(blocks["zh"]) == len(blocks["en"]):  # else parity has it
            for zh, en in zip(blocks["zh"], blocks["en"], strict=True):
                where: dict[Language, Location] = {
                    "zh": Location(bodies["zh"].path, zh.line, 1),
                    "en": Location(bodies["en"].path, en.line, 1),
                }
                yield from _compared(
                    {"zh": zh.text, "en": en.text}, where.__getitem__, _OF_TEXTS, library
                )
    for words in bilingual_strings(library):
        texts = {language: typed_words(words[language]) for language in LANGUAGES}
        kinds = _OF_CLAIMS if id(words) in claims else _OF_TEXTS
        yield from _compared(texts, words.where, kinds, library)


def _compared(
    texts: dict[Language, str],
    where: Callable[[Language], Location],
    kinds: tuple[Kind, ...],
    library: Library,
) -> Iterator[Problem]:
    used = {language: named(texts[language], language, library) for language in LANGUAGES}
    for name in sorted(used["zh"] ^ used["en"]):
        if name.kind in kinds:
            yield _unmatched(name, "zh" if name in used["zh"] else "en", where, library)


def _unmatched(
    name: Name, used: Language, where: Callable[[Language], Location], library: Library
) -> Problem:
    other: Language = "en" if used == "zh" else "zh"
    one = entry(name, library)
    said, lacking = (forms(one, language)[0] for language in (used, other))
    is_term = name.kind == "term"
    return finding(
        "term-unmatched" if is_term else "name-unmatched",
        where(other),
        (
            f"{'中文' if used == 'zh' else '英文'}用了{'术语' if is_term else '名称'}“{said}”，这里没有“{lacking}”",
            f"the {'Chinese' if used == 'zh' else 'English'} uses the {'term' if is_term else 'name'} {said!r}, and {lacking!r} is not here",
        ),
        (
            f"写作“{lacking}”，或在另一种文字中换掉“{said}”；其他写法列入词表（vocabulary/）的 names",
            f"write {lacking!r}, or another word than {said!r} there; list further forms under `names` in vocabulary/",
        ),
    )
