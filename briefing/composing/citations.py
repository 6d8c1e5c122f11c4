"""References: the card of a source -> one line.

Chinese editions follow GB/T 7714-2025 (full-width ：，；（）, but half-width . [ ] / -); English
ones the bibliography form of the Chicago Manual of Style, 18th edition. What the card calls
unknown, and what it infers, is said in brackets; an unknown author is left out, as in both styles.
"""

import re

from briefing.composing.dates import day_words
from briefing.model import CardField, Language, Source

_CODES = {"article-newspaper": "N", "webpage": "EB/OL", "press-release": "EB/OL", "report": "R"}
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_FIELDS: dict[Language, dict[CardField, str]] = {
    "zh": {
        "title": "题名",
        "authors": "作者",
        "publisher": "出版者",
        "issued": "日期",
        "accessed": "访问日期",
        "url": "网址",
    },
    "en": {
        "title": "title",
        "authors": "author",
        "publisher": "publisher",
        "issued": "date",
        "accessed": "access date",
        "url": "URL",
    },
}
_HAN = re.compile(r"[\u3400-\u9fff]")
_SITE = re.compile(r"[\w-]+(\.[\w-]+)*\.[a-z]{2,}", re.IGNORECASE)


def reference(source: Source, language: Language) -> str:
    """Return the entry for the list of references; it ends with a full stop."""
    return _gbt7714(source) if language == "zh" else _chicago(source)


def chicago_date(time: str) -> str:
    """Return an ISO date, whole or partial, as Chicago writes it: March 12, 2021."""
    year, *rest = time.split("-")
    if not rest:
        return year
    month, *day = (int(part) for part in rest)
    return f"{_MONTHS[month - 1]} {day[0]}, {year}" if day else f"{_MONTHS[month - 1]} {year}"


def _gbt7714(source: Source) -> str:
    code = _CODES[source.type]
    online = source.url or code == "EB/OL" or _is_site(source.publisher)
    if online and "/" not in code:
        code += "/OL"
    title = _field(source, "title", source.title, "zh") + _translation(source, "zh")
    publisher = _field(source, "publisher", source.publisher, "zh")
    issued = _field(source, "issued", source.issued, "zh")
    if code == "EB/OL":
        dated = f"（{issued}）" if source.issued else issued
        published = publisher + dated + _access(source)
    else:
        published = "，".join(filter(None, (publisher, issued)))
    url = _field(source, "url", source.url, "zh") if online else ""
    parts = (_authors(source, "zh"), f"{title}[{code}]", published, url)
    return ". ".join(filter(None, parts)) + "."


def _access(source: Source) -> str:
    """Return the access date of a page; without an address there is nothing to access."""
    if source.accessed:
        return f"[{source.accessed}]"
    return _field(source, "accessed", None, "zh") if source.url else ""


def _chicago(source: Source) -> str:
    title = source.title
    if title and source.type != "report" and not _HAN.search(title):
        title = f"“{_stopped(_inner_quotes(title))}”"
    titles = (_field(source, "title", title, "en"), _translation(source, "en"))
    kind = "Press release" if source.type == "press-release" else ""
    publisher = _field(source, "publisher", source.publisher, "en")
    issued = _field(source, "issued", source.issued, "en")
    accessed = ""
    if source.accessed and not source.issued:
        accessed = f"Accessed {chicago_date(source.accessed)}"
    online = source.url or _CODES[source.type] == "EB/OL" or _is_site(source.publisher)
    parts = (
        _authors(source, "en"),
        " ".join(filter(None, titles)),
        ", ".join(filter(None, (kind, publisher, issued))),
        accessed,
        _field(source, "url", source.url, "en") if online else "",
    )
    return " ".join(_stopped(part) for part in parts if part)


def _authors(source: Source, language: Language) -> str:
    names = source.authors
    if not names:
        inferred = "authors" in source.inferred
        return _field(source, "authors", None, language) if inferred else ""
    if language == "zh":
        others = "，等" if _HAN.search(names[0]) else "，et al"
        return "，".join(names[:3]) + (others if len(names) > 3 else "")
    if len(names) > 6:
        return ", ".join(names[:3]) + ", et al."
    *first, last = names
    return f"{', '.join(first)}{',' * (len(first) > 1)} and {last}" if first else last


def _field(source: Source, field: CardField, value: str | None, language: Language) -> str:
    """Return a field as printed, with what the card infers, or that it is unknown, or nothing."""
    shown = _words(field, value, language) if value and language == "en" else value or ""
    if inference := source.inferred.get(field):
        inferred = _words(field, inference.value, language)
        if language == "zh":
            unknown = "" if shown else f"{_FIELDS['zh'][field]}不详，"
            bound = "不早于" if inference.or_later else "为"
            return f"{shown}〔{unknown}据内容推断{bound}{inferred}〕"
        unknown = "" if shown else f"{_FIELDS['en'][field]} unknown; "
        bound = "not before " if inference.or_later else ""
        return f"{shown} [{unknown}inferred from the text: {bound}{inferred}]".lstrip()
    if shown or (field != "title" and field not in source.unknown):
        return shown
    name = _FIELDS[language][field]
    return f"〔{name}不详〕" if language == "zh" else f"[{name} unknown]"


def _words(field: CardField, value: str, language: Language) -> str:
    if field in ("issued", "accessed"):
        times = value.split("/")
        if language == "zh":
            return "—".join(day_words(time, "zh") for time in times)
        return "–".join(map(chicago_date, times))
    return value.replace("（", " (").replace("）", ")") if language == "en" else value


def _translation(source: Source, language: Language) -> str:
    """Return our translation of a title that is not in the language of the edition."""
    if source.title_translated is None or source.title_translated[language] == source.title:
        return ""
    translated = source.title_translated[language]
    return f"〔{translated}〕" if language == "zh" else f"[{translated}]"


def _is_site(publisher: str | None) -> bool:
    return _SITE.fullmatch(publisher or "") is not None


def _inner_quotes(title: str) -> str:
    """Return a title with single quotation marks, as it stands within double ones."""
    paired = re.sub(r'"([^"]*)"', r"‘\1’", title)
    return paired.replace("“", "‘").replace("”", "’")


def _stopped(text: str) -> str:
    """Return the text with a full stop, unless it ends with one or its like."""
    return text if re.search(r"[.?!][”’]*$", text) else f"{text}."
