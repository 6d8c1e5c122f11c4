"""The id that is proposed for a source: its site, the place that it is about, its year."""

import re
from collections.abc import Collection, Mapping
from urllib.parse import urlsplit

from briefing.facts.times import stated
from briefing.importing.words import language
from briefing.model import Place

_NO_NAME = {"www", "m", "wap", "news", "com", "net", "org", "gov", "edu", "cn", "co", "ac", "html"}


_HEAD = 500
"""Characters of an article that hold its date, where it has one."""
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def propose(
    name: str,
    url: str,
    article: str,
    issued: str,
    places: Mapping[str, Place],
    taken: Collection[str],
) -> str:
    """Return an id that no source has yet: `csj-datong-2025`.

    `name` is that of the file, `issued` the day that it gives, `taken` the ids that are in use.
    """
    site = _site(url) or _slug(name)
    parts = [part for part in (site, _place(article, places)) if part] or ["source"]
    if (year := _year(issued, article)) and year not in site:
        parts.append(year)
    name = "-".join(dict.fromkeys(parts))
    return next(
        found
        for number in range(1, len(taken) + 2)
        if (found := name if number == 1 else f"{name}-{number}") not in taken
    )


def _site(url: str) -> str:
    """Return what names the site of a URL: `chinadaily` of `www.chinadaily.com.cn`."""
    labels = (urlsplit(url).hostname or "").split(".")
    if len(labels) < 2 or labels[-1].isdigit():
        return ""
    names = [label for label in labels[:-1] if label not in _NO_NAME]
    return _slug((names or labels[-2:-1])[-1])


def _year(issued: str, article: str) -> str:
    head = article[:_HEAD]
    times = stated(head, language(head))
    # A day is that of the article sooner than a year, which may be that of a goal.
    days = [time for time in times if _DAY.fullmatch(time)]
    return issued[:4] or max((time[:4] for time in days or times), default="")


def _slug(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")[:24].strip("-")


def _place(text: str, places: Mapping[str, Place]) -> str:
    """Return the id of the place that a text names most often; of equals, the first named."""
    counts: dict[str, tuple[int, int]] = {}
    for name, place in places.items():
        forms = {place.zh, place.en, *(form for forms in place.names.values() for form in forms)}
        pattern = "|".join(rf"\b{re.escape(form)}\b" if form.isascii() else re.escape(form) for form in forms)  # fmt: skip
        if place.level != "country" and (found := [*re.finditer(pattern, text)]):
            counts[name] = (len(found), -found[0].start())
    return max(counts, key=counts.__getitem__, default="")
