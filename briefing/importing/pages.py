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
    *("script", "style", "noscript", "template", "head", "svg", "iframe", "object", "select"),
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


def take(html: str) -> Taken:
    """Return the article of a page; no paragraphs where the page has no words."""
    tree: Any = trafilatura.load_html(html)
    if tree is None:
        return Taken()
    blocks = [block for block in map(str.strip, _flat(tree).split(_END)) if block]
    found: Any = trafilatura.bare_extraction(
        html, include_comments=False, favor_recall=True, deduplicate=False, with_metadata=True
    )
    if found is None:
        return Taken(tuple(blocks))
    title = " ".join((found.title or "").split())
    first, last = _article(blocks, found.text or "", title)
    kept = blocks[first : last + 1]
    printed = _bare("".join(kept))
    names = [
        name.strip()
        for name in re.split(r"[;；,，、]", _meta(tree, "author") or found.author or "")
    ]
    return Taken(
        tuple(kept),
        title=title,
        authors=tuple(name for name in names if name and _bare(name) in printed),
        publisher=_publisher(tree),
        issued=(found.date or "")[:10],
        url=_address(tree, html),
        left_out=tuple(blocks[:first] + blocks[last + 1 :]),
    )


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


def _article(blocks: list[str], text: str, title: str) -> tuple[int, int]:
    """Return the first and last block of the article: what was found in it, from its headline on."""
    core = _bare(text)
    found = [i for i, block in enumerate(blocks) if (bare := _bare(block)) and bare in core]
    if not found:
        return 0, len(blocks) - 1
    first, last = found[0], found[-1]
    headline = [
        i for i, block in enumerate(blocks[: last + 1]) if title and _bare(block) == _bare(title)
    ]
    return (headline[-1] if headline else first), last


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
