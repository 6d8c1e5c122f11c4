"""Files as they arrive become articles: no word changed, and what cannot be taken is said."""

import re
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile, ZipInfo

import made
import pytest
from demofolder import assert_readable
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from pypdf import PdfWriter

from briefing.importing.extraction import extract
from briefing.importing.fetching import Fetched
from briefing.importing.source import Imported, imported
from briefing.importing.taken import Taken
from briefing.problems import Problem
from briefing.reading import yamlsource

BLANK_PDF = made.pdf("<svg width='9' height='9'><rect width='9' height='9'/></svg><style>@page{@bottom-center{content:none}}</style>")  # fmt: skip


@lru_cache
def take(raw: bytes, url: str = "", accessed: str = "") -> Imported:
    found = imported(Fetched(raw, url, ""), "received", accessed)
    assert isinstance(found, Imported), found
    return found


def card(found: Imported) -> dict[str, yamlsource.Node]:
    node, problems = yamlsource.load(found.files["source.yaml"].decode(), "source.yaml")
    assert problems == [] and isinstance(node, dict)
    return node


def remarks(found: Imported) -> str:
    assert all(re.search("[\u4e00-\u9fff]", remark.zh) for remark in found.remarks)
    return "\n".join(remark.en for remark in found.remarks)


# Web pages


@pytest.mark.parametrize("encoding", ["gbk", "utf-8", "utf-16"])
def test_a_page_in_any_encoding_is_the_same_article(encoding: str) -> None:
    raw = made.page().encode(encoding)
    found = take(raw)
    assert found.article == made.ARTICLE
    assert found.files["article.txt"].decode() == made.ARTICLE
    assert found.files["original.html"] == raw


def test_the_card_has_what_the_page_says() -> None:
    found = card(take(made.page().encode("gbk")))
    assert {
        name: found[name] for name in ("type", "language", "title", "authors", "publisher")
    } == {
        "type": "webpage",
        "language": "zh",
        "title": "青山市算力中心投产",
        "authors": ["李明"],
        "publisher": "青山新闻网",
    }
    assert found["issued"] == "2025-03-14"
    assert found["url"] == "https://www.qingshan-news.example/2025/03/14/a.html"
    assert found["unknown"] == ["accessed"]
    assert found["original"]["encoding"] == "GB18030"  # type: ignore[call-overload, index]


def test_a_date_that_the_page_does_not_print_is_inferred() -> None:
    found = card(take(made.page("今日").encode("gbk")))
    assert "issued" not in found
    assert found["unknown"] == ["issued", "accessed"]
    assert found["inferred"]["issued"]["value"] == "2025-03-14"  # type: ignore[call-overload, index]


def test_what_the_web_was_asked_for_stands_on_the_card() -> None:
    found = card(take(made.page().encode("gbk"), "https://a.example/b", "2026-11-22"))
    assert (found["url"], found["accessed"]) == ("https://a.example/b", "2026-11-22")


def test_words_that_no_reader_sees_are_no_evidence() -> None:
    article = take(made.page().encode("gbk")).article
    assert "9999" not in article and "99;" not in article and "color" not in article


def test_what_was_left_out_is_said() -> None:
    page = made.page().replace("<footer>", "<div>").replace("</footer>", "</div>")
    told = remarks(take(page.encode("gbk")))
    assert "encoding GB18030 (declared as gb2312)" in told
    assert "青山新闻网" in take(page.encode("gbk")).article or "left out" in told


def test_a_title_that_would_break_the_card() -> None:
    title = '大同: "算力" {{之}} \\ # 都'
    page = made.page().replace("{{", "{").replace("青山市算力中心投产", title)
    assert card(take(page.encode()))["title"] == title


# Text


@pytest.mark.parametrize("text", ["大同市\n\n算力\n", "One line", "two\r\nlines\r\n", "\ttab\n"])
def test_a_text_in_utf8_is_kept_to_the_byte(text: str) -> None:
    found = take(text.encode())
    assert found.files["article.txt"] == text.encode()
    assert sorted(found.files) == ["article.txt", "source.yaml"]
    assert "original" not in card(found)


@pytest.mark.parametrize("encoding", ["gbk", "gb18030", "utf-16", "utf-8-sig"])
def test_a_text_in_another_encoding_is_kept_beside_its_words(encoding: str) -> None:
    raw = "大同市的算力中心有机架1.2万架。\n".encode(encoding)
    found = take(raw)
    assert found.article == "大同市的算力中心有机架1.2万架。\n"
    assert found.files["original.txt"] == raw


@pytest.mark.parametrize(
    ("text", "kept", "named"),
    [
        ("安装\u202e机架\u202c", "安装机架", "U+202E RIGHT-TO-LEFT OVERRIDE ×1"),
        ("机\u200b架\u00ad1\u200b万", "机架1万", "U+200B ZERO WIDTH SPACE ×2"),
        ("机架\U000e0041\u2066", "机架", "U+E0041 TAG LATIN CAPITAL LETTER A ×1"),
        ("一\u2028二", "一\n二", "U+2028 LINE SEPARATOR ×1"),
        ("\ufeff\ufeff机架", "机架", "U+FEFF"),
    ],
)
def test_what_cannot_be_seen_is_taken_out_and_said(text: str, kept: str, named: str) -> None:
    found = take(text.encode())
    assert found.article == kept
    assert found.files["original.txt"] == text.encode()
    assert named in remarks(found)


@pytest.mark.parametrize(
    ("printed", "kept"),
    [("⼤同市⽤电", "大同市用电"), ("⻓⻛⻋⻔", "长风车门"), ("⼀⼆⼗", "一二十")],
)
def test_radicals_become_the_characters_that_look_the_same(printed: str, kept: str) -> None:
    document = Document()
    document.add_paragraph(printed)
    found = take(made.saved(document))
    assert found.article == f"{kept}\n"
    assert f"U+{ord(printed[0]):04X} " in remarks(found)


# PDF


def test_a_pdf_becomes_paragraphs() -> None:
    body = f"<h1>青山市算力中心投产</h1><p>{made.LONG_ZH}</p><p>{made.LONG_EN}</p><p>完。</p>"
    found = take(made.pdf(body))
    assert found.article.split("\n\n") == [
        "青山市算力中心投产",
        made.LONG_ZH,
        made.LONG_EN,
        "完。\n",
    ]
    said = card(found)
    assert (said["type"], said["title"]) == ("report", "青山市算力中心投产")
    assert "— 1 —" in remarks(found)


def test_a_paragraph_goes_on_over_the_page() -> None:
    found = take(made.pdf(f"<p>{made.LONG_ZH * 6}</p>"))
    assert made.LONG_ZH * 6 in found.article


def test_pages_without_text_are_said() -> None:
    writer = PdfWriter()
    writer.append(BytesIO(made.pdf(f"<p>{made.LONG_ZH}</p>")))
    writer.add_blank_page()
    stream = BytesIO()
    writer.write(stream)
    assert "pages without text (pictures?): 2" in remarks(take(stream.getvalue()))


def locked(raw: bytes) -> bytes:
    writer, stream = PdfWriter(BytesIO(raw)), BytesIO()
    writer.encrypt("secret", algorithm="RC4-128")
    writer.write(stream)
    return stream.getvalue()


def locked_archive() -> bytes:
    raw = bytearray(made.archive(word__document___xml=b"<a/>"))
    raw[raw.index(b"PK\1\2") + 8] |= 1  # APPNOTE.TXT, 4.4.4
    return bytes(raw)


def linked_archive() -> bytes:
    stream = BytesIO(made.archive(word__document___xml=b"<a/>"))
    with ZipFile(stream, "a") as archive:
        link = ZipInfo("word/link.xml")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
    return stream.getvalue()


# Word


def test_a_document_becomes_paragraphs_and_rows() -> None:
    found = take(made.docx())
    assert found.article == (
        "青山市算力中心投产\n\n安装标准机架1.2万架，总投资36亿元。\n\n"
        "年份 机架\n\n2024 8000架\n\n到2027年底，机架将达到3万架。\n"
    )
    assert card(found)["title"] == "青山市算力中心投产"
    assert found.remarks == ()


def test_tracked_changes_count_as_made() -> None:
    document = Document()
    paragraph = document.add_paragraph("机架")
    for change in (
        "<w:ins {}><w:r><w:t>1.2万架</w:t></w:r></w:ins>",
        "<w:del {}><w:r><w:delText>3万架</w:delText></w:r></w:del>",
        "<w:r {}><w:rPr><w:vanish/></w:rPr><w:t>9999架</w:t></w:r>",
    ):
        paragraph._p.append(parse_xml(change.format(nsdecls("w"))))
    found = take(made.saved(document))
    assert found.article == "机架1.2万架\n"
    assert "changes are tracked" in remarks(found)


# What cannot be taken


@dataclass(frozen=True)
class Bad:
    name: str
    raw: bytes
    code: str
    word: str = ""


BAD = [
    Bad("nothing", b"", "import-empty"),
    Bad("white space", b" \n\t\n", "import-empty"),
    Bad("a page of pictures", b"<html><body><img src=a.png></body></html>", "import-empty"),
    Bad("a page of scripts", b"<html><script>document.write('12')</script></html>", "import-empty"),
    Bad("a picture", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "import-kind", "picture"),
    Bad("an old Word file", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "import-kind", ".doc"),
    Bad("RTF", b"{\\rtf1 text}", "import-kind", "RTF"),
    Bad("MHT", b"From: <Saved by Blink>\r\n", "import-kind", "HTML only"),
    Bad("a workbook", made.archive(xl__workbook___xml=b"<a/>"), "import-kind", "Office"),
    Bad("an unknown encoding", "Дата-центр открыт".encode("cp1251"), "import-encoding"),
    Bad("a giant", "算力\n".encode() * 200_000, "import-too-large", "1 MB"),
    Bad("glyphs", "\ue001\ue002\ue003 机架".encode(), "import-garbled"),
    Bad("half a character", made.packed_pdf(b"BT /F 9 Tf (AB) Tj ET", b"1 beginbfchar <41> <D800> endbfchar"), "import-broken", "surrogates"),
    Bad("a broken PDF", b"%PDF-1.4\ngarbage", "import-broken"),
    Bad("a cut PDF", made.pdf("<p>a</p>")[:400], "import-broken"),
    Bad("a locked PDF", locked(made.pdf("<p>words</p>")), "import-encrypted"),
    Bad("a scan", BLANK_PDF, "import-scanned"),
    Bad("a PDF whose glyphs name no letters", made.packed_pdf(b"BT /F 9 Tf (" + b"A" * 50 + b"BBBB) Tj ET", b"1 beginbfchar <41> <0001> endbfchar"), "import-garbled"),
    Bad("half a document", made.docx()[:3000], "import-broken"),
    Bad("a document without XML", made.archive(word__document___xml=b"no"), "import-broken"),
    Bad("a document that unpacks to much", made.archive(word__document___xml=bytes(250_000_000)), "import-heavy", "250 MB"),
    Bad("a document of many files", made.archive(word__document___xml=b"<a/>", **{f"f{n}": b"" for n in range(5000)}), "import-heavy"),
    Bad("a locked document", locked_archive(), "import-encrypted"),
    Bad("a link that leads out", linked_archive(), "import-broken", "leads out"),
    Bad("a name from the root", made.archive(word__document___xml=b"<a/>", __x=b""), "import-broken", "leads out"),
    Bad("a name from the root of a disk", made.archive(word__document___xml=b"<a/>", **{"\\x": b""}), "import-broken", "leads out"),
    Bad("a PDF of many pages", made.packed_pdf(b"").replace(b"[3 0 R]/Count 1", b"[" + b"3 0 R " * 1001 + b"]/Count 1001"), "import-heavy", "1001 pages"),
    Bad("a name that leads out", made.archive(word__document___xml=b"<a/>", ______x=b""), "import-broken", "leads out"),
]  # fmt: skip


@pytest.mark.parametrize("bad", BAD, ids=lambda bad: bad.name)
def test_what_cannot_be_imported_is_said(bad: Bad) -> None:
    found = imported(Fetched(bad.raw, "", ""), "received.bin")
    assert isinstance(found, Problem), found
    assert_readable(found)
    assert found.code == bad.code and bad.word in found.what.en
    assert found.where.path == "received.bin"


def test_a_bomb_does_not_take_the_machine_along() -> None:
    """What reads PDFs unpacks no more than tens of megabytes; beyond that see `test_confined.py`."""
    found = imported(Fetched(made.packed_pdf(bytes(120_000_000)), "", ""), "bomb.pdf")
    assert isinstance(found, Problem)
    assert found.code == "import-broken" and "Limit reached" in found.what.en


def test_what_takes_too_long_is_stopped() -> None:
    found = extract("pdf", made.pdf("<p>words</p>"), "slow.pdf", seconds=0.01)
    assert isinstance(found, Problem) and found.code == "import-heavy"


@pytest.mark.parametrize("told", ["PYTHONPATH", ""])
def test_what_lies_about_in_the_folder_is_not_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, told: str
) -> None:
    (tmp_path / "pypdf.py").write_text("raise SystemExit('theirs')")
    if told:
        monkeypatch.setenv(told, str(tmp_path))
    else:
        monkeypatch.chdir(tmp_path)
    assert isinstance(extract("pdf", made.swelling_pdf(2), "x.pdf"), Taken)
