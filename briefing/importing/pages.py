"""The words of a web page: its paragraphs as they stand in it, and what it says of itself.

trafilatura tells which part of a page is the article and who published it; the words are the page's
own, block by block, so that none is changed. The only user of trafilatura.
"""

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import trafilatura

from briefing.importing.taken import Taken

_UNSEEN = {
    *(
        "script",
        "style",
        "noscript",
        "template",
        "head",
        "title",
        "svg",
        "iframe",
        "object",
        "select",
    ),
    *("button", "textarea", "nav", "footer", "aside", "dialog"),
}
_INLINE = {
    *("a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em"),
    *("font", "i", "ins", "kbd", "label", "mark", "q", "ruby", "rb", "s", "samp", "small", "span"),
    *("strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "img", "input", "center"),
}
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
# A line end between Chinese characters is no space: https://www.w3.org/TR/css-text-3/#line-break-transform
_WIDE = "[\u3001-\u303f\u3400-\u9fff\uff01-\uff60]"
_WRAPPED = re.compile(rf"(?<={_WIDE})[ \t\r\f]*\n[ \t\r\n\f]*(?={_WIDE})")
_CELLS = {"td", "th"}
_END = "\n"
_SHORTEST = 4
"""Characters of a headline, at least."""
_HEAD = 5
"""So many passages from the headline on may hold the date, if each is no longer than a line."""
_DATELINE = 120
_DAY = re.compile(r"(?<!\d)(20\d\d)[-年/.](1[0-2]|0?[1-9])[-月/.](3[01]|[12]\d|0?[1-9])(?!\d)")


def take(raw: bytes) -> Taken:
    """Return the article of a page, in UTF-8; no paragraphs where the page has no words."""
    html = raw.decode()
    tree: Any = trafilatura.load_html(html)
    if tree is None:
        return Taken()
    blocks = [block for block in map(str.strip, _flat(tree).split(_END)) if block]
    found: Any = trafilatura.bare_extraction(
        html, include_comments=False, favor_recall=True, deduplicate=False, with_metadata=True
    )
    if found is None:
        return Taken(tuple(blocks))
    headline = _headline(blocks, tree)
    first, last = _article(blocks, found.text or "", headline)
    kept = blocks[first : last + 1]
    printed = _bare("".join(kept))
    names = re.split(r"[;；,，、]", _meta(tree, "author") or found.author or "")
    return Taken(
        tuple(kept),
        title=headline or " ".join((found.title or "").split()),
        authors=tuple(name.strip() for name in names if name.strip() and _bare(name) in printed),
        publisher=_publisher(tree),
        issued=_issued((found.date or "")[:10], kept[:_HEAD], html),
        url=_address(tree, html),
        left_out=tuple(blocks[:first] + blocks[last + 1 :]),
    )


def _headline(blocks: list[str], tree: Any) -> str:
    """Return the passage that the page's own title begins with; a site's name often follows in it."""
    titles = [_bare(_meta(tree, "og:title"))]
    titles += [_bare(title.text or "") for title in tree.iter("title")]
    found = [
        block
        for block in blocks
        if len(bare := _bare(block)) >= _SHORTEST
        and any(title.startswith(bare) for title in titles)
    ]
    return max(found, key=len, default="")


def _issued(found: str, head: list[str], html: str) -> str:
    """Return the day on which a page says that it was published.

    A day that is printed below the headline; else one that the code of the page spells: trafilatura
    also gives the first of January where it knows the year alone.
    """
    lines = [block for block in head if len(block) <= _DATELINE]
    days = {f"{y}-{int(m):02}-{int(d):02}" for line in lines for y, m, d in _DAY.findall(line)}
    if found in days or not days:
        spelled = re.search(found.replace("-", "[-/.]?"), html) if found else None
        return found if found in days or spelled else ""
    return days.pop() if len(days) == 1 else ""


def _flat(node: Any) -> str:
    """Return the words of an element, with a line end at the edges of each block."""
    return "".join(_pieces(node))


def _pieces(node: Any) -> Iterator[str]:
    tag = node.tag
    if not isinstance(tag, str) or tag in _UNSEEN or _is_hidden(node):
        return
    if tag == "br" or tag == "hr":
        yield _END
        return
    around = "" if tag in _INLINE else "\t" if tag in _CELLS else _END
    yield around
    if tag == "pre":
        yield _END.join((node.text or "").split("\n"))
    else:
        yield _one_line(node.text)
    for child in node:
        yield from _pieces(child)
        yield _one_line(child.tail)
    yield around


def _one_line(text: str | None) -> str:
    return re.sub(r"[ \t\r\n\f]+", " ", _WRAPPED.sub("", text or ""))


def _is_hidden(node: Any) -> bool:
    return (
        node.get("hidden") is not None
        or node.get("aria-hidden") == "true"
        or bool(_HIDDEN.search(node.get("style") or ""))
    )


def _article(blocks: list[str], text: str, headline: str) -> tuple[int, int]:
    """Return the first and last block of the article: what was found in it, from its headline on.

    The headline counts where most of the article follows: it may also stand in a menu, or again below.
    """
    core = _bare(text)
    sizes = [len(bare) if (bare := _bare(block)) in core else 0 for block in blocks]
    found = [number for number, size in enumerate(sizes) if size]
    if not found:
        return 0, len(blocks) - 1
    heads = [
        number
        for number, block in enumerate(blocks)
        if block == headline and 2 * sum(sizes[number:]) > sum(sizes)
    ]
    return (heads[-1] if heads else found[0]), found[-1]


def _bare(text: str) -> str:
    return re.sub(r"[\s\u200b\u00ad\ufeff]+", "", text)


def _publisher(tree: Any) -> str:
    return next(filter(None, (_meta(tree, name) for name in ("og:site_name", "publisher"))), "")


def _meta(tree: Any, name: str) -> str:
    for meta in tree.iter("meta"):
        if (meta.get("property") or meta.get("name") or "").lower() == name:
            return " ".join((meta.get("content") or "").split())
    return ""


def _address(tree: Any, html: str) -> str:
    """Return the URL that a page gives as its own, or that the browser noted when it saved it."""
    links = [link.get("href") or "" for link in tree.iter("link") if link.get("rel") == "canonical"]
    saved = re.search(r"<!-- saved from url=\(\d{4}\)(\S+) -->", html[:4096])
    for url in (*links, _meta(tree, "og:url"), saved[1] if saved else ""):
        parts = urlsplit(url.strip())
        if (
            parts.scheme in ("http", "https")
            and parts.hostname
            and not re.search(r"\s", url.strip())
        ):
            return url.strip()
    return ""
