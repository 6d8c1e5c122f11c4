"""谁做的还是谁 / Nobody is put in another's place.

Where a stretch of the prose, up to a semicolon, cites a statement or an event and leaves out an actor
that its claim names, it names no actor instead that none of the claims cited there names or has speak.

Accepted:
    大同市政府正式聘任Alex Ju为顾问[[datong-consultant-2022|cite]]。
    秦淮数据集团、华为等承担的项目扩建[[datong-dc-expansion-2021|cite]]      some are left out
Refused:
    BCI Group正式聘任Alex Ju为顾问[[datong-consultant-2022|cite]]。        the claim says the government
"""

from collections.abc import Iterator

from briefing.model import Fact, Language
from briefing.problems import Location, Problem, finding
from briefing.reading.library import Body, Library
from briefing.text import naming
from briefing.text.passages import Passage, sentences, stretches
from briefing.text.printed import written_blocks

CODES = ("actor-replaced",)


def check(library: Library) -> Iterator[Problem]:
    """Find citations told of an actor that their claim does not name."""
    for block, body, language in written_blocks(library):
        if block.kind in ("paragraph", "item"):
            for sentence in sentences(block):
                for stretch in stretches(sentence):
                    yield from _stretch(stretch, body, language, library)


def _stretch(
    stretch: Passage, body: Body, language: Language, library: Library
) -> Iterator[Problem]:
    named = _actors(stretch.text, language, library)
    cited = [(ref, library.facts[ref.id]) for ref in stretch.cites() if ref.id in library.facts]
    claimed = {ref.id: _of_claim(fact, language, library) for ref, fact in cited}
    speakers = {fact.said_by for _, fact in cited if fact.said_by}
    strange = named.difference(speakers, *claimed.values())
    for ref, fact in cited if strange else ():
        if ref.form == "claim":  # which names them itself
            continue
        lost = claimed[ref.id] - named - {fact.said_by}
        if lost and fact.kind != "figure":
            told, own = (
                "、".join(library.actors[name][language] for name in sorted(names))
                for names in (strange, lost)
            )
            yield finding(
                "actor-replaced",
                Location(body.path, ref.line, ref.column),
                (
                    f"这里说的是{told}，{ref.id} 的说法是{own}",
                    f"this tells it of {told}, the claim of {ref.id} of {own}",
                ),
                (
                    "照说法写是谁；另一位若有别的来源，另引一条事实",
                    "name who the claim names; cite another fact for the other",
                ),
            )


def _of_claim(fact: Fact, language: Language, library: Library) -> set[str]:
    return _actors(naming.claim_text(fact, language), language, library)


def _actors(text: str, language: Language, library: Library) -> set[str]:
    return {
        name.id
        for mention in naming.mentions(text, language, library)
        for name in mention.names
        if name.kind == "actor"
    }
