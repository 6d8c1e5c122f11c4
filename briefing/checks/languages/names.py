"""词条的名称是它自己的 / The names of an entry are its own.

词条的 `names` 列出哪些写法算是提到它，只列它自己的。一个写法是某个全名的一部分、
简称（工信部）或首字母（MIIT），就归那个全名；与哪个全名都不沾边的（全省、the city），也可以。
地区和主体的写法，不能正是另一条的全名；中文名里没有汉字的，照录英文名。写法列错了，
文中说的就算到了别家头上。改法：看两条的名称是否写反，或从 `names` 里删去；其实是同一家的，
并成一条并写明凭什么。

The forms that count as naming a place, an indicator or an actor (`names`) go with its full name, not with that of
another entry: a form goes with a name that holds it, that it shortens (工信部) or whose initials it gives (MIIT).
Forms that go with no name at all (全省, the city) are as good as any. No form of a place or an actor is the very
name of another. A place or actor whose name has no character in Chinese keeps the letters of the English one.

Accepted:
    shanxi: {zh: 山西省, en: Shanxi, names: {zh: [山西, 全省], en: [Shanxi]}, ...}
    bci-group: {zh: BCI Group, en: BCI Group, ...}
Refused:
    shanxi: {zh: 大同市, names: {zh: [山西]}, ...}         山西是另一条的名称 / 山西 goes with the name of another entry
    liu-yong: {zh: Liu Yong, en: Ping Qingzhong, ...}        是另一个人的名字 / another person's
    alex-ju: {names: {en: [Alex Ju, Ju Jing]}, ...}          Ju Jing 另有词条 / Ju Jing is an entry of its own
"""

import re
from collections.abc import Iterator, Mapping

from briefing.model import LANGUAGES, Actor, Indicator, Language, Place
from briefing.problems import Problem, finding
from briefing.reading.library import Library

CODES = ("name-foreign",)


def check(library: Library) -> Iterator[Problem]:
    """Find entries that bear the name of another."""
    for entries in (library.places, library.indicators, library.actors):
        yield from _exchanged(entries)
    for entries in (library.places, library.actors):
        yield from _shared(entries)
    bearers: list[Place | Actor] = [*library.places.values(), *library.actors.values()]
    for bearer in bearers:
        if not _CHARACTER.search(bearer.zh) and bearer.zh != bearer.en:
            yield finding(
                "name-foreign",
                bearer.where("zh"),
                (
                    f"中文名没有汉字，却与英文名 {bearer.en} 不同",
                    f"the Chinese name is in letters, yet it is not {bearer.en}",
                ),
                (
                    "写上中文名；没有中文名的，照录英文名",
                    "give the Chinese name; where there is none, copy the English one",
                ),
            )


_CHARACTER = re.compile(r"[\u3400-\u9fff]")


def _exchanged(entries: Mapping[str, Place | Indicator | Actor]) -> Iterator[Problem]:
    for language in LANGUAGES:
        names = {key: entry[language] for key, entry in entries.items()}
        for key, entry in entries.items():
            forms = entry.names.get(language, ())
            if any(_is_form(form, names[key], language) for form in forms):
                continue
            for form in forms:
                other = next((k for k, name in names.items() if _is_form(form, name, language)), "")
                if other:
                    yield finding(
                        "name-foreign",
                        entry.where(language),
                        (
                            f"names 里的“{form}”是“{names[other]}”（{other}）的简称，不是“{names[key]}”的",
                            f"its form {form!r} goes with {names[other]!r} ({other}), "
                            f"not with {names[key]!r}",
                        ),
                        (
                            "核对两条的名称是否写反；若没有写错，在 names 中补上一个简称",
                            "see whether the two names are exchanged; if not, add a short form of "
                            "its own to `names`",
                        ),
                    )
                    break


def _shared(entries: Mapping[str, Place | Actor]) -> Iterator[Problem]:
    """Find a form that is the full name of another entry: what one says would pass for the other's."""
    for language in LANGUAGES:
        names = {entry[language].casefold(): key for key, entry in entries.items()}
        for key, entry in entries.items():
            for form in entry.names.get(language, ()):
                other = names.get(form.casefold(), key)
                if other != key:
                    yield finding(
                        "name-foreign",
                        entry.where(language),
                        (
                            f"names 里的“{form}”就是 {other} 的名称",
                            f"its form {form!r} is the very name of {other}",
                        ),
                        (
                            "从 names 中删去；若是同一个，合并两条并写明根据",
                            "strike it from `names`; if they are one, make them one entry and say on what ground",
                        ),
                    )


def _is_form(form: str, name: str, language: Language) -> bool:
    """Tell whether a form is a part of a name, a shortened name or its initials."""
    if language == "zh":
        return _in_order(form, name)
    words = re.findall(r"\w+", name)
    is_part = re.search(rf"\b{re.escape(form)}(?!\w)", name, re.IGNORECASE)
    return bool(is_part) or (
        form.isupper() and _in_order(form.casefold(), "".join(word[0] for word in words).casefold())
    )


def _in_order(letters: str, text: str) -> bool:
    """Tell whether the letters stand in the text, one after another, others between them or not."""
    rest = iter(text)
    return all(letter in rest for letter in letters)
