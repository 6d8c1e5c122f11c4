"""说法可凭名称认出 / A statement is known by what it names.

两种文字说的是不是同一件事，凭词表里的名称来对。`statement` 和 `event` 的说法，除地区和说话人外，
两种文字都要点到一个名称：`vocabulary/terms.yaml` 里 `checked: "true"` 的术语、主体，或另一个地区。同一来源、
同一地区的两条，点到的名称不能完全相同，引文也不能：各引各的那一段，哪怕是另一条引文的一部分。通不过，
就把说法特有的词添进 `terms.yaml`；术语不印出来，多些无妨。

Besides its place and its speaker, the claim of a statement or an event names something of the
vocabulary in both languages: a term of `vocabulary/terms.yaml` that is `checked: "true"`, an actor or
a further place. Two of one source and place do not name just the same things. So the two languages of
a claim can be held against each other, and no claim passes for its neighbour. Nor do two quote just the
same words of a source: each quotes what it alone tells, be it a part of what the other quotes. Terms are not printed;
there may be many.

Accepted:
    claim: {zh: 大同市计划加快通用航空项目建设, en: Datong planned to accelerate general aviation projects}
    terms.yaml: general-aviation: {zh: 通用航空, en: general aviation, checked: "true"}
Refused:
    同一说法，词表里却没有通用航空，也没有其中别的名称 / the same claim, and nothing of it in the vocabulary
    另一条，引文与它完全相同 / another claim with the very quote of this one
"""

from collections.abc import Iterator

from briefing.problems import Problem, finding
from briefing.reading.library import Library
from briefing.text.naming import Name, known, known_by

CODES = ("claim-indistinct",)


def check(library: Library) -> Iterator[Problem]:
    """Find statements and events that name nothing, or name or quote just what another does."""
    seen: dict[tuple[str | None, str, frozenset[Name]], str] = {}
    quoted: dict[tuple[str | None, str], str] = {}
    for fact_id, fact in library.facts.items():
        if fact.kind == "figure" or not known(Name("place", fact.place), library):
            continue
        first = quoted.setdefault((fact.source, fact.quote), fact_id) if fact.quote else fact_id
        if first != fact_id:
            yield finding(
                "claim-indistinct",
                fact.where("quote"),
                (f"引文与 {first} 的完全相同", f"{first} quotes just the same words"),
                (
                    "各引各的那一段话；所说相同的，只留一条",
                    "let each quote the words that tell it; where both tell the same, keep one",
                ),
            )
        names = known_by(fact, library)
        other = seen.setdefault((fact.source, fact.place, names), fact_id)
        if names and other == fact_id:
            continue
        yield finding(
            "claim-indistinct",
            fact.claim.where(),
            (
                f"说法点到的名称与 {other} 的完全相同"
                if names
                else "除地区和说话人外，两种文字没有都点到词表中的任何名称",
                f"the claim names just what that of {other} names"
                if names
                else "besides place and speaker, the two languages name nothing of the vocabulary",
            ),
            (
                '把说法特有的词列入 vocabulary/terms.yaml（zh、en、checked: "true"），两种文字都照它写',
                "list a word that is this claim's own in vocabulary/terms.yaml "
                '(zh, en, checked: "true"), and use it in both languages',
            ),
        )
