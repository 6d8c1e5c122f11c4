"""Whatever is typed in a body: its HTML is harmless, and no word of it is lost without being told."""

import re
from html.parser import HTMLParser

import pytest
from demofolder import assert_readable
from hypothesis import given
from hypothesis import strategies as st
from nearmiss import kept, lines_of, near

from briefing.problems import Problem
from briefing.text.pieces import html_of, parse_reference, parse_words, plain
from briefing.text.prose import Block, parse

LINES = [line[:400] for line in lines_of("briefings/*/body.*.md")]
STRINGS = lines_of("briefings/*/briefing.yaml")
PIECES = ["> ", "[!JUDGEMENT]", "\n", "\n\n", "- ", "1. ", "## ", "### ", "[[a]]", "[[table:b]]", "[[a|cite]]"]  # fmt: skip
PIECES += ["**", "*", "_", "甲", "乙", "word ", "  ", "\r\n", "[x](y)", "[x](https://y)", "<b>", "`", "\\", "&amp;"]  # fmt: skip
PIECES += ["<!--", "-->", "![a](b)", "<https://x>", "[a]: b", "***", "===", "---", "```", "|", "    ", "\t", "&#60;"]  # fmt: skip
bodies = st.one_of(
    near(LINES),
    st.lists(near(LINES, most=2), max_size=4).map("\n".join),
    st.lists(st.sampled_from(PIECES), max_size=25).map("".join),
)

ALLOWED = {"strong", "em", "a", "br"}
ADDRESS = re.compile(r"https?://|mailto:|#")


class _Reader(HTMLParser):
    """Reads HTML as a browser does; refuses what a body may not make."""

    def __init__(self, links: bool) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.text = ""
        self.links = links

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in ALLOWED
        assert [name for name, _ in attrs] == (["href"] if tag == "a" else [])
        if self.links:
            assert all(ADDRESS.match(value or "") for _, value in attrs)
        if tag != "br":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)

    def handle_decl(self, decl: str) -> None:
        raise AssertionError(decl)

    def handle_pi(self, data: str) -> None:
        raise AssertionError(data)


def text_of(html: str, *, links: bool = True) -> str:
    """Return what a browser shows of the HTML, after looking at every tag."""
    reader = _Reader(links)
    reader.feed(html)
    reader.close()
    assert not reader.open, "every tag is closed"
    return reader.text


def assert_parsed(text: str) -> None:
    """Check all that holds of any body."""
    blocks, problems = parse(text, "body.md")
    lines = re.split("\r\n?|\n", text)
    for problem in problems:
        _assert_placed(problem, lines)
    last = 1
    for block in blocks:
        assert last <= block.line <= len(lines), "blocks come in the order of their lines"
        last = block.line
        assert block.pieces
        for reference in block.references:
            there = lines[reference.line - 1][reference.column - 1 :]
            assert there.startswith("[[")
            assert parse_reference(there[2 : there.index("]]")]) == (reference.form, reference.id)
        shown = text_of(html_of(block.pieces, lambda _: " "), links=not problems)
        assert shown == block.text
    if not problems:
        _assert_kept(text, blocks)


def _assert_placed(problem: Problem, lines: list[str]) -> None:
    assert_readable(problem)
    assert 1 <= problem.where.line <= len(lines)
    assert 1 <= problem.where.column <= len(lines[problem.where.line - 1]) + 1


def _assert_kept(text: str, blocks: tuple[Block, ...]) -> None:
    """Every Chinese character stands in a block, in its order, where nothing was refused."""
    addresses = re.sub(r"\]\([^)]*\)", "]", text)
    typed = re.findall("[\u4e00-\u9fff]", addresses)
    told = re.findall("[\u4e00-\u9fff]", "".join(block.text for block in blocks))
    assert len(told) >= len(typed), (text, told)


@pytest.mark.parametrize("text", kept("prose"))
def test_what_is_kept(text: str) -> None:
    assert_parsed(text)
    assert_words(text)


@given(bodies)
def test_a_body_is_harmless_and_nothing_of_it_is_lost(text: str) -> None:
    assert_parsed(text)


@given(bodies)
def test_the_ends_of_lines_do_not_matter(text: str) -> None:
    one = re.sub("\r\n?", "\n", text)
    assert parse(one, "body.md") == parse(one.replace("\n", "\r\n"), "body.md")


def assert_words(text: str) -> None:
    pieces = parse_words(text)
    html = html_of(pieces, lambda ref: "\0" * len(_typed(ref.form, ref.id)))
    assert text_of(html.replace("\0", "¤"), links=True) == plain(html).replace("\0", "¤")
    for piece in pieces:
        if not isinstance(piece, str):
            there = text[piece.column - 1 :]
            assert there.startswith(_typed(piece.form, piece.id))


def _typed(form: str, name: str) -> str:
    if form in ("table", "chart"):
        return f"{{{form}:{name}}}"
    return f"{{{name}}}" if form == "value" else f"{{{name}|{form}}}"


@given(near(STRINGS) | bodies)
def test_a_string_of_a_card_is_shown_as_it_is_typed(text: str) -> None:
    assert_words(text)
