"""谁做的还是谁 / Nobody is put in another's place.

谁做的就写谁。引用一句话或一件事，略去了说法里的主体，却写上一个所引各条的说法和 `said-by` 都没有的，
就是换了人。说法里有几家，只写了其中几家的，要用“等”“包括”（`wordlists.yaml` 的 `others`）写明不止这些。
说法写明一个数是谁的，这一段要先写出其中一家，再印这个数：一家公司园区里的服务器，不是全县的。
改法：照说法写是谁；另一家若有来源，另引一条事实。

Where a stretch of the prose, up to a semicolon, cites a statement or an event and leaves out an actor
that its claim names, it names no actor instead that none of the claims cited there names or has speak.
Where it names some of those whom a claim names, and not all, it says that there are more (`others` of
`vocabulary/wordlists.yaml`: 等, and others). And a figure whose claim names whose it is is printed in a
block that has named one of them: what runs in the park of a company is not the county's.

Accepted:
    大同市政府正式聘任Alex Ju为顾问[[datong-consultant-2022|cite]]。
    秦淮数据集团、华为等承担的项目扩建[[datong-dc-expansion-2021|cite]]      省去几家，写了“等” / some are left out
Refused:
    华为承担的项目扩建[[datong-dc-expansion-2021|cite]]                   说法里还有三家 / the claim names three more
    灵丘县昼夜运行的服务器有[[lingqiu-servers-2023]]                      是一家公司园区的 / those of one company's park
    BCI Group正式聘任Alex Ju为顾问[[datong-consultant-2022|cite]]。     说法写的是市政府 / the claim says the government
"""

from collections.abc import Iterator

from briefing.model import Fact, Language
from briefing.problems import Location, Problem, finding
from briefing.reading.library import Body, Library
from briefing.text import naming
from briefing.text.passages import Passage, stretches_of
from briefing.text.pieces import Reference
from briefing.text.printed import written_paragraphs
from briefing.text.wordlists import matcher

CODES = ("actor-replaced", "actors-left-out", "owner-untold")


def check(library: Library) -> Iterator[Problem]:
    """Find what is told of an actor whom its claim does not name, or not of all, or of none."""
    for block, body, language in written_paragraphs(library):
        before = ""
        for stretch in stretches_of(block):
            yield from _stretch(stretch, body, language, library)
            before += stretch.text
            yield from _owners(stretch, before, body, language, library)


def _stretch(
    stretch: Passage, body: Body, language: Language, library: Library
) -> Iterator[Problem]:
    named = _actors(stretch.text, language, library)
    cited = [(ref, library.facts[ref.id]) for ref in stretch.cites() if ref.id in library.facts]
    claimed = {ref.id: _of_claim(fact, language, library) for ref, fact in cited}
    speakers = {fact.said_by for _, fact in cited if fact.said_by}
    says_others = matcher("others", language, library).search(stretch.text)
    strange = named.difference(speakers, *claimed.values())
    for ref, fact in cited:
        if ref.form == "claim":  # which names them itself
            continue
        lost = claimed[ref.id] - named - {fact.said_by}
        kept = named & claimed[ref.id] - {fact.said_by}
        if lost and kept and not (strange or says_others):
            yield _left_out(lost, ref, body, language, library)
        if lost and strange and fact.kind != "figure":
            told, own = (_named(names, language, library) for names in (strange, lost))
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


def _left_out(
    lost: set[str], ref: Reference, body: Body, language: Language, library: Library
) -> Problem:
    names = _named(lost, language, library)
    return finding(
        "actors-left-out",
        Location(body.path, ref.line, ref.column),
        (
            f"{ref.id} 的说法还提到{names}，这里没有写明不止所提到的几家",
            f"the claim of {ref.id} names {names} as well, and nothing here says that there are more",
        ),
        ("写全，或加上等、包括、其中", "name all, or say and others, including, such as"),
    )


def _owners(
    stretch: Passage, before: str, body: Body, language: Language, library: Library
) -> Iterator[Problem]:
    for _, ref in stretch.references:
        fact = library.facts.get(ref.id)
        if fact is None or ref.form != "value":
            continue
        owners = _of_claim(fact, language, library) - {fact.said_by}
        if owners and not owners & _actors(before, language, library):
            names = _named(owners, language, library)
            yield finding(
                "owner-untold",
                Location(body.path, ref.line, ref.column),
                (
                    f"{ref.id} 的数是{names}的，这里没有写明",
                    f"the figure {ref.id} is that of {names}, whom nothing here names",
                ),
                ("写明是谁的，再印数", "say whose it is before the figure is printed"),
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


def _named(actors: set[str], language: Language, library: Library) -> str:
    return "、".join(library.actors[name][language] for name in sorted(actors))
