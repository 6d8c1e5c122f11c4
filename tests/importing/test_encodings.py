"""Bytes become the words that were written, whatever they declare; or it is said that they do not."""

import codecs

import pytest

from briefing.importing.encodings import decode

WORDS = "晴川市算力中心安装标准机架1.2万架，总投资36亿元。"
FOUR_BYTES = "㐀镇𠀀村建成500户"  # GB18030 has them, GBK does not


def page(charset: str) -> str:
    return f'<html><head><meta charset="{charset}"></head><p>{WORDS}</p></html>'


@pytest.mark.parametrize(
    ("raw", "encoding"),
    [
        (WORDS.encode(), "UTF-8"),
        (codecs.BOM_UTF8 + WORDS.encode(), "UTF-8"),
        (codecs.BOM_UTF16_LE + WORDS.encode("utf-16-le"), "UTF-16"),
        (codecs.BOM_UTF16_BE + WORDS.encode("utf-16-be"), "UTF-16"),
        (WORDS.encode("gbk"), "GB18030"),
        (WORDS.encode("gb2312"), "GB18030"),
        (b"plain", "UTF-8"),
        (b"", "UTF-8"),
    ],
)
def test_undeclared(raw: bytes, encoding: str) -> None:
    found = decode(raw)
    assert found is not None
    assert found.encoding == encoding and found.lost == 0
    assert found.text in (WORDS, "plain", "")


@pytest.mark.parametrize(
    ("declared", "written", "encoding"),
    [
        ("utf-8", "utf-8", "UTF-8"),
        ("gb2312", "gbk", "GB18030"),
        ("GBK", "gb18030", "GB18030"),
        ("gb2312", "utf-8", "UTF-8"),  # a page that was converted and not corrected
        ("utf-8", "gbk", "GB18030"),
        ("big5", "gbk", "GB18030"),
        ("x-unknown", "gbk", "GB18030"),
    ],
)
def test_declared_in_the_page(declared: str, written: str, encoding: str) -> None:
    found = decode(page(declared).encode(written), markup=True)
    assert found is not None
    assert (found.text, found.encoding, found.declared) == (page(declared), encoding, declared)


@pytest.mark.parametrize(
    ("raw", "charset", "text", "encoding"),
    [
        (FOUR_BYTES.encode("gb18030"), "gbk", FOUR_BYTES, "GB18030"),
        ("大同市供電能力".encode("big5"), "Big5", "大同市供電能力", "Big5"),
        ("Zürich – 5 €".encode("cp1252"), "ISO-8859-1", "Zürich – 5 €", "windows-1252"),
    ],
)
def test_declared_by_the_server(raw: bytes, charset: str, text: str, encoding: str) -> None:
    found = decode(raw, charset)
    assert found is not None and (found.text, found.encoding) == (text, encoding)


def test_a_character_cut_in_two_is_counted_and_not_hidden() -> None:
    raw = page("gbk").encode("gbk").replace(b"</p>", "大".encode("gbk")[:1] + b"</p>")
    found = decode(raw, markup=True)
    assert found is not None and found.lost == 1 and WORDS in found.text


@pytest.mark.parametrize(
    "raw",
    [
        "大同市的供電能力與機房數量".encode("big5"),
        "Der Bürgermeister von Köln grüßt".encode("cp1252"),
        "Дата-центр открыт".encode("cp1251"),
        codecs.BOM_UTF16_LE + b"\x00\xd8\x00",
    ],
)
def test_what_cannot_be_told_is_not_guessed(raw: bytes) -> None:
    assert decode(raw) is None
