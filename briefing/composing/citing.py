"""Which facts a briefing cites, in which order; and its strings as plain text.

Numbers are the same in all editions: note 12 of the Chinese is note 12 of the English.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from itertools import chain

from briefing.composing.dates import time_words
from briefing.composing.exhibits import exhibit, placed
from briefing.facts import figures
from briefing.model import LANGUAGES, Language, Words
from briefing.reading.library import Briefing, Library
from briefing.text.pieces import Piece, Reference, parse_words, unescape
from briefing.text.prose import Block, blocks_of


def bodies(briefing: Briefing) -> dict[Language, tuple[Block, ...]]:
    """Return the blocks of both bodies."""
    return {language: blocks_of(briefing.bodies[language]) for language in LANGUAGES}


def lead_length(blocks: tuple[Block, ...]) -> int:
    """Return how many blocks stand before the first heading: they make page one."""
    for index, block in enumerate(blocks):
        if block.kind == "heading":
            return index
    return len(blocks)


def cited(briefing: Briefing, library: Library) -> list[str]:
    """Return the ids of the facts and constants that a briefing prints, in reading order.

    What its discrepancies, a derived figure, a reading or a note rests on follows at the end.
    """
    return [*_cited(briefing, library)]


@lru_cache(maxsize=1024)
def _cited(briefing: Briefing, library: Library) -> tuple[str, ...]:
    ids = [*_in_order(briefing, library)]
    for name in discrepancies_of(briefing, library):
        entry = library.discrepancies[name]
        ids += [*entry.facts, *named_in(entry.title, entry.because)]
    return tuple(reached(ids, lambda name: grounds(name, library)))


def discrepancies_of(briefing: Briefing, library: Library) -> list[str]:
    """Return the ids of the discrepancies that bear on what a briefing itself tells.

    It tells two of the figures, or the one that is printed in another's place.
    """
    told = told_in(briefing, library)
    return [
        name
        for name, entry in library.discrepancies.items()
        if len(told & set(entry.facts)) > 1 or entry.printed in told
    ]


def told_in(briefing: Briefing, library: Library) -> frozenset[str]:
    """Return the ids that stand in the prose, the tables, the charts and the key figures.

    A figure from which one of them is computed is told with it.
    """
    blocks = [block for both in bodies(briefing).values() for block in both]
    of_blocks = (_of_block(block, briefing, library) for block in blocks)

    def inputs(name: str) -> list[str]:
        return library.facts[name].inputs() if name in library.facts else []

    return frozenset(reached([*briefing.card.key_figures, *chain.from_iterable(of_blocks)], inputs))


def _in_order(briefing: Briefing, library: Library) -> Iterator[str]:
    both = bodies(briefing)
    lead = lead_length(both["zh"])
    card = briefing.card
    yield from named_in(card.title, card.subtitle, card.audience, card.contact)
    for index in range(max(map(len, both.values())) + 1):
        if index == lead:
            yield from card.key_figures
        for blocks in both.values():
            for block in blocks[index : index + 1]:
                yield from _of_block(block, briefing, library)


def _of_block(block: Block, briefing: Briefing, library: Library) -> Iterator[str]:
    for reference in block.references:
        if shown := placed(reference, briefing.card):
            whole = exhibit(shown, library)
            yield from named_in(*whole.words)
            yield from whole.fact_ids
        elif reference.form not in ("table", "chart"):
            yield reference.id


def named_in(*words: Words | None) -> Iterator[str]:
    """Return the ids of the facts and constants that bilingual strings name."""
    for text in filter(None, words):
        for language in LANGUAGES:
            for piece in parse_words(text[language]):
                if isinstance(piece, Reference) and piece.id != "value":
                    yield piece.id


def reached(ids: Iterable[str], further: Callable[[str], Iterable[str]]) -> list[str]:
    """Return some ids, and after them all to which they lead, each once."""
    found = dict.fromkeys(ids)
    left = list(found)
    for name in left:  # grows while it is walked
        for one in further(name):
            if one not in found:
                found[one] = None
                left.append(one)
    return left


def grounds(fact_id: str, library: Library) -> list[str]:
    """Return the facts and constants that one fact names: inputs, twins, references in its texts."""
    fact = library.facts.get(fact_id)
    if fact is None:
        return []
    ids = [*fact.inputs(), *filter(None, (fact.converts,))]
    because = fact.reading.because if fact.reading else None
    return [*ids, *named_in(fact.claim, fact.accepted, fact.note, because)]


def plain_words(text: Words, language: Language, library: Library, own: str = "") -> str:
    """Return a bilingual string as plain text, its references put in; `own` is `{value}`."""

    def told(piece: Piece) -> str:
        if isinstance(piece, str):
            return unescape(piece)
        if piece.form == "when":
            fact = library.facts.get(piece.id)  # of a constant there is no time
            time = fact.time() if fact else None
            return time_words(time[1], language) if time else ""
        wanted = own if piece.id == "value" else piece.id
        return figures.words(figures.printed(wanted, library), language)

    return "".join(map(told, parse_words(text[language])))
