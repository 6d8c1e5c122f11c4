"""The bytes that came become a source: its article, its card, the original where it is another file."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from briefing.artifacts import sha256
from briefing.importing.card import Kept, card
from briefing.importing.encodings import Decoded, decode
from briefing.importing.extraction import extract
from briefing.importing.fetching import Fetched
from briefing.importing.hindrances import cannot, too_large
from briefing.importing.kinds import kind_of
from briefing.importing.taken import Taken
from briefing.importing.words import (
    as_article,
    is_garbled,
    named,
    without_radicals,
    without_unseen,
)
from briefing.problems import Bilingual, Problem
from briefing.reading.reader import MAX_ARTICLE_BYTES, MAX_ORIGINAL_BYTES

_TYPES = {"text": "article-newspaper", "html": "webpage", "pdf": "report", "docx": "report"}
_SUFFIXES = {"text": "txt", "html": "html", "pdf": "pdf", "docx": "docx"}


@dataclass(frozen=True, slots=True)
class Imported:
    """A source as it is put into its folder, with what the editor should know."""

    files: Mapping[str, bytes]
    """By name: `article.txt`, `source.yaml`, and `original.*` where the article is not the file."""
    article: str
    taken: Taken
    remarks: tuple[Bilingual, ...]


def read_file(path: Path) -> Fetched | Problem:
    """Return a file's bytes; a device, a folder or a giant is refused. Raises OSError."""
    if not path.is_file():
        path.stat()  # tells what is not there
        return cannot("import-kind", str(path), "不是普通文件", "it is no regular file")
    if path.stat().st_size > MAX_ORIGINAL_BYTES:
        return too_large(str(path), MAX_ORIGINAL_BYTES)
    return Fetched(path.read_bytes(), "", "")


def imported(found: Fetched, name: str, accessed: str = "") -> Imported | Problem:
    """Return the source that came as a file or from the web, or why it cannot be one.

    `name` is for messages; `accessed` the day on which the web was asked.
    """
    kind = kind_of(found.content)
    if isinstance(kind, tuple):
        return cannot("import-kind", name, *kind)
    decoded = None
    if kind in ("text", "html"):
        decoded = decode(found.content, found.charset, markup=kind == "html")
        if decoded is None:
            return cannot("import-encoding", name)
    text = decoded.text if decoded else ""
    if kind == "text":
        article, unseen = without_unseen(text)
        taken = Taken()
    else:
        extracted = extract(kind, text.encode() if decoded else found.content, name)
        if isinstance(extracted, Problem):
            return extracted
        taken, unseen = _legible(extracted)
        article = as_article(taken.paragraphs)
    if hindrance := _unfit(article, name):
        return hindrance
    raw, encoding = article.encode(), decoded.encoding if decoded else ""
    taken = replace(taken, url=found.url or taken.url)
    kept = None
    if raw != found.content:
        kept = Kept(f"original.{_SUFFIXES[kind]}", sha256(found.content), encoding)
    written = card(article, sha256(raw), taken, type=_TYPES[kind], accessed=accessed, kept=kept)
    files = {"article.txt": raw, "source.yaml": written.encode()}
    originals = {kept.file: found.content} if kept else {}
    return Imported(files | originals, article, taken, tuple(_remarks(decoded, taken, unseen)))


def _unfit(article: str, name: str) -> Problem | None:
    """Return why a text cannot be an article: there is none, it is no text, or it is too long."""
    if not article.strip():
        return cannot("import-empty", name)
    if is_garbled(article):
        return cannot("import-garbled", name)
    return too_large(name, MAX_ARTICLE_BYTES) if len(article.encode()) > MAX_ARTICLE_BYTES else None


def _legible(taken: Taken) -> tuple[Taken, Counter[str]]:
    """Return what was taken in characters that a person sees and types, and which others it had."""
    odd: Counter[str] = Counter()

    def legible(text: str) -> str:
        seen, unseen = without_unseen(text)
        plain, radicals = without_radicals(seen)
        odd.update(unseen + radicals)
        return plain

    paragraphs = tuple(map(legible, taken.paragraphs))
    in_text = Counter(odd)
    found = replace(
        taken,
        paragraphs=paragraphs,
        title=legible(taken.title),
        authors=tuple(map(legible, taken.authors)),
        publisher=legible(taken.publisher),
        url=legible(taken.url),
    )
    return found, in_text


def _remarks(decoded: Decoded | None, taken: Taken, unseen: Counter[str]) -> Iterator[Bilingual]:
    """Yield what the editor should know of the way from the file to the text."""
    if decoded:
        zh, en = "没有声明，由字节认出", "not declared, told by its bytes"
        if decoded.declared:
            zh, en = f"文件自称 {decoded.declared}", f"declared as {decoded.declared}"
        name = decoded.encoding
        yield Bilingual(f"编码 {name}（{zh}）", f"encoding {name} ({en})")
    if decoded and decoded.lost:
        yield Bilingual(
            f"有 {decoded.lost} 处字节读不出来，文中写作 �",
            f"{decoded.lost} stretches of bytes could not be read; the text has � there",
        )
    if unseen:
        yield Bilingual(
            f"去掉了看不见的字符，部首换成了同形的汉字：{named(unseen)}",
            "characters that cannot be seen were taken out, radicals replaced by the characters "
            f"that look the same: {named(unseen)}",
        )
    if taken.textless:
        pages = ", ".join(map(str, taken.textless))
        yield Bilingual(
            f"这些页没有文字（图片？）：{pages}", f"pages without text (pictures?): {pages}"
        )
    if taken.tracked:
        yield Bilingual(
            "文档带修订标记：插入的收了，删去的没收",
            "changes are tracked: insertions are in the text, deletions are not",
        )
    if taken.left_out:
        count, longest = len(taken.left_out), max(taken.left_out, key=len)[:40]
        yield Bilingual(
            f"没有收入 {count} 段（菜单、页码、脚注之类），最长的是：{longest}",
            f"left out: {count} passages (menus, page numbers, notes and the like); "
            f"the longest: {longest}",
        )
