"""Every text of the content that a page can print, with its place: for checks that read them all."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from briefing.model import LANGUAGES, Language, Model, Words
from briefing.problems import Location
from briefing.reading.library import Body, Library
from briefing.text.pieces import Piece, parse_words
from briefing.text.prose import Block, blocks_of


@dataclass(frozen=True, slots=True)
class Printed:
    """One text in one language: its pieces, and where it stands."""

    pieces: tuple[Piece, ...]
    language: Language
    origin: Words | Location
    """The bilingual string that it is of; of prose the place."""
    body: str = ""
    """Of prose: the whole text of the body."""

    @property
    def where(self) -> Location:
        """Return where it stands: looked up when it is asked for, as what is in order has no place to tell."""
        return self.origin.where(self.language) if isinstance(self.origin, Words) else self.origin

    @property
    def is_prose(self) -> bool:
        """Tell a block of a body from a string of a YAML file."""
        return bool(self.body)

    def place(self, piece: int, before: str, found: str) -> Location:
        """Return where `found` stands, after `before` in a piece; a YAML string is one place."""
        if not self.is_prose:
            return self.where
        earlier = [text for text in self.pieces[:piece] if isinstance(text, str)]
        told = "".join([*earlier, before])
        line = self.where.line + told.count("\n")
        typed = _REFERENCE.sub(lambda match: " " * len(match[0]), self.body.split("\n")[line - 1])
        column = 0
        for _ in range(told.rpartition("\n")[2].count(found) + 1):
            column = typed.find(found, column) + 1
        return replace(self.where, line=line, column=column)


_REFERENCE = re.compile(r"\[\[[^\[\]]*\]\]")


@lru_cache(maxsize=4)
def printed_texts(library: Library) -> tuple[Printed, ...]:
    """Return the prose, and every bilingual string that stands beside figures."""
    return tuple(_printed_texts(library))


def written_blocks(library: Library) -> Iterator[tuple[Block, Body, Language]]:
    """Yield the blocks of all bodies, each with its body and language, briefing by briefing."""
    for briefing in library.briefings.values():
        for language in LANGUAGES:
            body = briefing.bodies[language]
            for block in blocks_of(body):
                yield block, body, language


def written_paragraphs(library: Library) -> Iterator[tuple[Block, Body, Language]]:
    """Yield the paragraphs and the items of lists of all bodies, each with its body and language."""
    return (told for told in written_blocks(library) if told[0].kind in ("paragraph", "item"))


def _printed_texts(library: Library) -> Iterator[Printed]:
    for block, body, language in written_blocks(library):
        yield Printed(block.pieces, language, Location(body.path, block.line, 1), body.text)
    for words in bilingual_strings(library):
        for language in LANGUAGES:
            yield Printed(parse_words(words[language]), language, words)


@lru_cache(maxsize=4)
def bilingual_strings(library: Library) -> tuple[Words, ...]:
    """Return the strings of cards, facts and discrepancies, where references stand in braces."""
    return tuple(_bilingual_strings(library))


def _bilingual_strings(library: Library) -> Iterator[Words]:
    for entries in (library.facts, library.discrepancies):
        for entry in entries.values():
            yield from words_in(entry)
    for briefing in library.briefings.values():
        yield from words_in(briefing.card)


def words_in(model: Model) -> Iterator[Words]:
    """Return the bilingual strings of an entry, at whatever depth."""
    if isinstance(model, Words):
        yield model
        return
    for value in vars(model).values():
        if value is not None and not isinstance(value, str):
            yield from _below(value)


def _below(value: object) -> Iterator[Words]:
    if isinstance(value, Model):
        yield from words_in(value)
    elif isinstance(value, dict):
        for entry in value.values():
            yield from _below(entry)
    elif isinstance(value, tuple):
        for entry in value:
            yield from _below(entry)


def every_string(library: Library) -> Iterator[tuple[str, Callable[[], Location]]]:
    """Return every string that could reach a page, vocabulary and cards included."""
    for briefing in library.briefings.values():
        yield from _strings(briefing.card)
        for body in briefing.bodies.values():
            for number, line in enumerate(body.text.split("\n"), 1):
                yield line, lambda path=body.path, number=number: Location(path, number, 1)  # type: ignore[misc]
    tables = (
        library.places,
        library.indicators,
        library.units,
        library.actors,
        library.constants,
        library.facts,
        library.discrepancies,
        {name: source.card for name, source in library.sources.items()},
    )
    for table in tables:
        for entry in table.values():
            yield from _strings(entry)


def _strings(model: Model) -> Iterator[tuple[str, Callable[[], Location]]]:
    for name, field in type(model).model_fields.items():
        key = field.alias or name
        value = getattr(model, name)
        if isinstance(value, str):
            yield value, lambda key=key: model.where(key)  # type: ignore[misc]
        elif isinstance(value, Model):
            yield from _strings(value)
        elif isinstance(value, dict | tuple):
            for entry in value.values() if isinstance(value, dict) else value:
                if isinstance(entry, Model):
                    yield from _strings(entry)
                elif isinstance(entry, str):
                    yield entry, lambda key=key: model.where(key)  # type: ignore[misc]
