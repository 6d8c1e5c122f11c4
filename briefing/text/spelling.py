"""The spelling of names in a text: singular and plural, letters of either case, words and parts of words."""

import re
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple, TypeVar

from briefing.model import Language

_Entry = TypeVar("_Entry")

_ABBREVIATION = re.compile("[a-z]{2}")


def straight(text: str) -> str:
    """Return a text with straight apostrophes, as forms have them."""
    return text.replace("\u2019", "'")


def key(form: str) -> str:
    """Return a form as it is looked up; an abbreviation (AI, 5G) keeps its case."""
    form = straight(form)
    return form.casefold() if _ABBREVIATION.search(form) else form


_PLURALS = (("", ""), ("s", ""), ("es", ""), ("ies", "y"))


def looked_up(found: str, entries: Mapping[str, _Entry]) -> _Entry | None:
    """Return the entry of a form that was found, be it in the plural or in other letters."""
    for form in (found, found.casefold()):
        for plural, singular in _PLURALS:
            if form.endswith(plural):
                key = f"{form.removesuffix(plural)}{singular}"
                if key in entries:
                    return entries[key]
    return None


_IN_WORD = "[A-Za-z0-9]"
_WORD = re.compile(_IN_WORD)
_ANY, _WHOLE = re.compile(""), re.compile(f"(?!{_IN_WORD})")
_PLURAL = {
    (last, folds): re.compile(f"{ending}(?!{_IN_WORD})", re.IGNORECASE if folds else 0)
    for last, ending in (("", "(?:s|es)?"), ("y", "(?:ies|ys?)"))
    for folds in (False, True)
}


class _Form(NamedTuple):
    """How a form is found: what it begins with and how it ends."""

    stem: str
    folds: bool
    """Whether it stands in letters of either case."""
    apart: bool
    """Whether it is no part of a longer word."""
    ending: re.Pattern[str]

    def end(self, text: str, start: int) -> int:
        """Return where the form ends that begins at a place of a text; 0 where it does not."""
        behind = start + len(self.stem)
        found = text[start:behind]
        if (found.casefold() if self.folds else found) != self.stem:
            return 0
        if self.apart and _WORD.match(text[start - 1 : start]):
            return 0
        match = self.ending.match(text, behind)
        return match.end() if match else 0


def _form(key: str, language: Language) -> _Form:
    folds = bool(_ABBREVIATION.search(key))
    if language == "zh":
        return _Form(key, folds, key.isascii(), _WHOLE if key.isascii() else _ANY)
    stem = key.removesuffix("y")
    return _Form(stem, folds, True, _PLURAL[key[len(stem) :], folds])


_HEAD: Mapping[Language, int] = {"en": 4, "zh": 2}
"""By so many characters the forms are told apart that may stand at a place."""


class Finder:
    """Finds any of many forms, from left to right, of each kind the longest first.

    They are too many to be tried at every character: only those are that begin with the characters
    that stand there.
    """

    def __init__(self, kinds: Sequence[Collection[str]], language: Language) -> None:
        """Find the forms of each kind, given as `key` has them."""
        self._kinds = range(len(kinds))
        self._head = _HEAD[language]
        self._forms: dict[str, list[tuple[int, _Form]]] = {}
        for kind, keys in enumerate(kinds):
            for key in sorted(keys, key=len, reverse=True):
                form = _form(key, language)
                self._forms.setdefault(form.stem[: self._head].casefold(), []).append((kind, form))
        starts = {key[:1].casefold() for keys in kinds for key in keys}
        first = "".join(re.escape(case) for char in starts for case in {char, char.upper()})
        edge = f"(?<!{_IN_WORD})" if language == "en" else ""
        self._starts = re.compile(f"{edge}[{first}]" if first else "(?!)")
        self._beginning: dict[str, list[tuple[int, _Form]]] = {}

    def spans(self, text: str) -> list[list[tuple[int, int]]]:
        """Return, kind by kind, where forms stand."""
        spans: list[list[tuple[int, int]]] = [[] for _ in self._kinds]
        ends = [0 for _ in self._kinds]
        for match in self._starts.finditer(text):
            start = match.start()
            head = text[start : start + self._head]
            if head not in self._beginning:
                self._beginning[head] = self._that_begin(head.casefold())
            for kind, form in self._beginning[head]:
                if start >= ends[kind] and (end := form.end(text, start)):
                    spans[kind].append((start, end))
                    ends[kind] = end
        return spans

    def _that_begin(self, head: str) -> list[tuple[int, _Form]]:
        """Return the forms that begin so, also those that are shorter."""
        heads = (head[:length] for length in range(len(head), -1, -1))
        return [form for part in heads for form in self._forms.get(part, ())]
