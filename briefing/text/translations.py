"""Which pairs of texts were confirmed to say the same: `content/translations.yaml`.

The file holds digests alone, the Chinese one before the English ones it was confirmed with, so that
a text keeps its standing wherever it is moved. `briefing translated` writes it.
"""

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

from briefing.artifacts import sha256
from briefing.memory import TEXTS
from briefing.model import LANGUAGES, Language
from briefing.problems import Location
from briefing.reading.library import Library
from briefing.text.pieces import html_of
from briefing.text.printed import bilingual_strings
from briefing.text.prose import Block, blocks_of

NAME = "translations.yaml"


class Twins(NamedTuple):
    """One text in both languages: the digest of each side, and where it stands."""

    digests: dict[Language, str]
    where: Callable[[Language], Location]

    def changed(self, library: Library) -> Language | None:
        """Return the side that its twin was not confirmed with, but with another; None where none is."""
        if self.is_confirmed(library):
            return None
        zh_stayed = self.digests["zh"] in library.translations
        en_stayed = self.digests["en"] in _confirmed_english(library)
        if zh_stayed == en_stayed:  # both new; or two texts exchanged, which other checks see
            return None
        return "en" if zh_stayed else "zh"

    def is_confirmed(self, library: Library) -> bool:
        """Tell whether the two sides were confirmed as they are now."""
        return self.digests["en"] in library.translations.get(self.digests["zh"], ())


@lru_cache(maxsize=4)
def _confirmed_english(library: Library) -> frozenset[str]:
    return frozenset().union(*library.translations.values())


@lru_cache(maxsize=4)
def twins(library: Library) -> tuple[Twins, ...]:
    """Return the blocks of the bodies and the bilingual strings, each with its twin."""
    return tuple(_twins(library))


def _twins(library: Library) -> Iterator[Twins]:
    for briefing in library.briefings.values():
        bodies = [briefing.bodies[language] for language in LANGUAGES]
        blocks = [blocks_of(body) for body in bodies]
        for zh, en in zip(*blocks, strict=False):
            places = {
                language: Location(body.path, block.line, 1)
                for language, body, block in zip(LANGUAGES, bodies, (zh, en), strict=True)
            }
            yield Twins({"zh": _digest(_told(zh)), "en": _digest(_told(en))}, places.__getitem__)
    for words in bilingual_strings(library):
        yield Twins({language: _digest(words[language]) for language in LANGUAGES}, words.where)


def confirmed(library: Library) -> str:
    """Return the file in which everything is confirmed as it stands now."""
    pairs: dict[str, set[str]] = {}
    for pair in twins(library):
        pairs.setdefault(pair.digests["zh"], set()).add(pair.digests["en"])
    lines = [
        "# yaml-language-server: $schema=../docs/schema/translations.json",
        "# 由 briefing translated 写出，不要手改 / written by `briefing translated`, not by hand",
        *(f"{zh}: [{', '.join(sorted(en))}]" for zh, en in sorted(pairs.items())),
    ]
    return "\n".join(lines) + "\n"


def _told(block: Block) -> str:
    return html_of(block.pieces, lambda ref: f"[[{ref.id}|{ref.form}]]")


@lru_cache(maxsize=TEXTS)
def _digest(text: str) -> str:
    return sha256(" ".join(text.split()).encode())[:12]
