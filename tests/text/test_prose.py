import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.text.pieces import html_of, parse_reference
from briefing.text.prose import Block, parse

FIXTURES = Path(__file__).parents[1] / "fixtures"


def shown(block: Block) -> str:
    """Return a block as one line: `[[...]]` for what it refers to."""
    return html_of(block.pieces, lambda ref: f"[[{ref.form}:{ref.id}]]")


def good(text: str) -> tuple[Block, ...]:
    blocks, problems = parse(text, "body.md")
    assert problems == ()
    return blocks


def refused(text: str) -> list[str]:
    _, problems = parse(text, "body.md")
    return [f"{p.where.line}:{p.where.column} {p.code}" for p in problems]


def fixtures(name: str) -> list[tuple[str, str, str]]:
    """Return the triples `title . input . expected .` of a file."""
    text = (FIXTURES / name).read_text(encoding="utf-8")
    parts = [part.strip("\n") for part in re.split(r"(?m)^\.\n", text)]
    return list(zip(parts[0::3], parts[1::3], parts[2::3], strict=False))


@pytest.mark.parametrize(
    ("typed", "html"),
    [pytest.param(typed, html, id=title) for title, typed, html in fixtures("emphasis.md")],
)
def test_emphasis(typed: str, html: str) -> None:
    assert [shown(block) for block in good(typed)] == [html]


BODY = """\
> [!JUDGEMENT]
> - first, a
>   second line
> - second [[racks]]

## 大同

One paragraph
of two lines.

### A *level* below

1. first

2. second

[[table:racks]]

  [[chart:time-line]]

> [!JUDGEMENT]
> We think so.
>
> And so.
"""


def test_a_body_is_a_flat_run_of_blocks() -> None:
    told = [
        f"{b.line} {b.kind}{b.level or ''}{' ordered' * b.ordered}{' judged' * b.judgement}: "
        + shown(b).replace("\n", "/")
        for b in good(BODY)
    ]
    assert told == [
        "2 item judged: first, a/second line",
        "4 item judged: second [[value:racks]]",
        "6 heading2: 大同",
        "8 paragraph: One paragraph/of two lines.",
        "11 heading3: A <em>level</em> below",
        "13 item ordered: first",
        "15 item ordered: second",
        "17 table: [[table:racks]]",
        "19 chart: [[chart:time-line]]",
        "22 paragraph judged: We think so.",
        "24 paragraph judged: And so.",
    ]


@pytest.mark.parametrize("text", ["", "\n\n", "   "])
def test_an_empty_body_has_no_blocks(text: str) -> None:
    assert good(text) == ()


@pytest.mark.parametrize(
    ("typed", "form", "name"),
    [
        ("datong-racks-2025", "value", "datong-racks-2025"),
        ("5g", "value", "5g"),
        ("racks|claim", "claim", "racks"),
        ("racks|when", "when", "racks"),
        ("racks|cite", "cite", "racks"),
        ("table:racks", "table", "racks"),
        ("chart:racks", "chart", "racks"),
    ],
)
def test_a_reference_says_what_is_printed_of_what(typed: str, form: str, name: str) -> None:
    assert parse_reference(typed) == (form, name)
    (block,) = good(f"See [[{typed}]]." if ":" not in typed else f"[[{typed}]]")
    (reference,) = block.references
    assert (reference.form, reference.id) == (form, name)


@pytest.mark.parametrize(
    "typed",
    [
        *[
            "Racks",
            "racks|",
            "racks|value",
            "racks|cite|when",
            "map:racks",
            "table:",
            "chart:a|cite",
            "机架",
            "a_b",
        ],
        "",
        " racks",
        "racks |cite",
        r"racks\|cite",
    ],
)
def test_anything_else_is_no_reference(typed: str) -> None:
    assert parse_reference(typed) is None
    assert refused(f"两行\n见 [[{typed}]]") == ["2:3 reference-form"]


def test_a_nul_in_a_reference_does_not_hide_its_place() -> None:
    assert refused("见 [[\0racks]]") == ["1:3 reference-form"]


def test_references_know_their_line_and_column() -> None:
    text = "> [!JUDGEMENT]\n> - 一 [[a]]\n>   二 [[b|cite]] 三 [[b|cite]] [[c]]\n\n**[[d]]**"
    references = [reference for block in good(text) for reference in block.references]
    assert [(ref.id, ref.line, ref.column) for ref in references] == [
        ("a", 2, 7),
        ("b", 3, 7),
        ("b", 3, 20),
        ("c", 3, 31),
        ("d", 5, 3),
    ]


@pytest.mark.parametrize(
    ("typed", "html"),
    [
        (r"\[[racks]]", "[[racks]]"),
        (r"[\[racks]]", "[[racks]]"),
        ("[[[racks]]]", "[[[value:racks]]]"),
        ("[[a]][[b]]", "[[value:a]][[value:b]]"),
        ("[[a]](b)", "[[value:a]](b)"),
        ("[a]", "[a]"),
        ("[a][b]\n\n[b]: http://x.org", "[a][b]"),
        ("*[[a]]*号", "<em>[[value:a]]</em>号"),
        ("[[a\n]]", "[[a\n]]"),
    ],
)
def test_brackets_that_are_no_reference_are_text(typed: str, html: str) -> None:
    assert shown(good(typed)[0]) == html


@pytest.mark.parametrize("typed", ["[see [[a]]](https://x.org)", "[see](javascript:alert)"])
def test_what_commonmark_leaves_of_a_link_is_not_printed(typed: str) -> None:
    """A reference is a link by itself, so it stands in no other."""
    assert refused(typed) == ["1:1 prose-link"]


@pytest.mark.parametrize(
    ("typed", "html"),
    [
        ('a < b & "c" > d', "a &lt; b &amp; &quot;c&quot; &gt; d"),
        ("it's", "it&#x27;s"),
        ("&lt;b&gt; &amp;amp; &copy;", "&lt;b&gt; &amp;amp; ©"),
        (r"\<b\>", "&lt;b&gt;"),
        ("2022. 大同", "2022. 大同"),
        ("one  \ntwo", "one<br>\ntwo"),
        (
            '[a "b"](https://x.org/?a=1&b="2)',
            '<a href="https://x.org/?a=1&amp;b=%222">a &quot;b&quot;</a>',
        ),
        (
            "[大同](https://x.org/?a=1&b=%22)",
            '<a href="https://x.org/?a=1&amp;b=%22">大同</a>',
        ),
        ("[mail](mailto:a@b.org)", '<a href="mailto:a@b.org">mail</a>'),
        ("[up](#b1)", '<a href="#b1">up</a>'),
    ],
)
def test_text_is_escaped(typed: str, html: str) -> None:
    # A paragraph cannot be interrupted by a list that begins at 2022.
    text = typed if not typed.startswith("2022") else f"年：\n{typed}"
    expected = html if not typed.startswith("2022") else f"年：\n{html}"
    assert [shown(block) for block in good(text)] == [expected]


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ("# 题名", "1:1 prose-heading"),
        ("a\n\n#### deep", "3:1 prose-heading"),
        ("Title\n=====", "1:1 prose-heading"),
        ("a\n\n##标题", "3:1 prose-heading"),
        ("a\n##标题", "2:1 prose-heading"),
        ("＃＃ 标题", "1:1 prose-heading"),
        ("有[datong-racks-2025]架", "1:1 reference-form"),
        ("见\n[datong-racks-2025|cite]", "2:1 reference-form"),
        ("[table:racks]", "1:1 reference-form"),
        ("a\n\n***", "3:1 prose-markup"),
        ("a `code` b", "1:1 prose-markup"),
        ("a\n\n```\ncode\n```", "3:1 prose-markup"),
        ("a\n\n    indented", "3:1 prose-markup"),
        ("![picture](https://x.org/a.png)", "1:1 prose-markup"),
        ("text\nwith <b>bold</b>", "2:1 prose-markup"),
        ("<div>\nblock\n</div>", "1:1 prose-markup"),
        ("<script>alert(1)</script>", "1:1 prose-markup"),
        ("a <!-- comment --> b", "1:1 prose-markup"),
        ("| a | b |\n|---|---|\n| 1 | 2 |", "1:1 prose-markup"),
        ("- a\n  - b", "2:1 prose-nested-list"),
        ("> words of somebody", "1:1 prose-quote"),
        ("> > [!JUDGEMENT]\n> > a", "1:1 prose-quote"),
        ("> [!NOTE]\n> a", "1:1 prose-quote"),
        ("> [!JUDGEMENT] We think so.", "1:1 prose-quote"),
        ("> [!JUDGEMENT] We think\n> so.", "1:1 prose-quote"),
        ("> We think [!JUDGEMENT]\n> so.", "1:1 prose-quote"),
        ("a\n\n[!JUDGEMENT]", "3:1 prose-quote"),
        ("see [[table:racks]]", "1:5 prose-not-alone"),
        ("[[table:a]] [[chart:b]]", "1:1 prose-not-alone"),
        ("[x](ftp://x.org)", "1:1 prose-link"),
        ('[x](https://x.org "thirty-two")', "1:1 prose-link"),
        ("[x](//x.org)", "1:1 prose-link"),
        ("[x](page.html)", "1:1 prose-link"),
        ("[x](mhtml:x)", "1:1 prose-link"),
    ],
)
def test_what_a_body_cannot_have_is_refused(typed: str, problem: str) -> None:
    assert problem in refused(typed)
    assert len({code.split()[1] for code in refused(typed)}) == 1


@pytest.mark.parametrize(
    "scheme", ["javascript:alert(1)", "data:text/html,x", "vbscript:x", "file:///x"]
)
def test_a_dangerous_link_never_becomes_one(scheme: str) -> None:
    blocks, _ = parse(f"[x]({scheme}) <{scheme}>", "body.md")
    assert "<a" not in "".join(map(shown, blocks))


def test_all_problems_of_a_body_are_told_at_once() -> None:
    assert refused("# a\n\n[[B]]\n\n> b\n\n***") == [
        "1:1 prose-heading",
        "3:1 reference-form",
        "5:1 prose-quote",
        "7:1 prose-markup",
    ]


def test_the_text_of_a_block_is_what_was_typed_between_references() -> None:
    (block,) = good('**“A<B”** & [[racks]] *it\'s* [大同](https://x.org/?a>b) "c"')
    assert block.text == '“A<B” &   it\'s 大同 "c"'


markup = st.text(st.sampled_from("> - *_[](){}#!`|<>&\\=\n\r\t1.a大「。\ufffd\0"), max_size=60)
bodies = st.lists(
    st.sampled_from(
        ["> ", "[!JUDGEMENT]", "\n", "\n\n", "- ", "1. ", "## ", "[[a]]", "[[table:b]]"]
    )
    | st.sampled_from(["**", "*", "大同", "word ", "  ", "\r\n", "[x](y)", "<b>", "`", "\\"]),
    max_size=25,
).map("".join)


@given(st.text() | markup | bodies)
def test_no_body_breaks_the_reader(text: str) -> None:
    blocks, problems = parse(text, "body.md")
    lines = re.split("\r\n?|\n", text)
    for block in blocks:
        assert 1 <= block.line <= len(lines)
        for reference in block.references:
            there = lines[reference.line - 1][reference.column - 1 :]
            assert there.startswith("[[")
            assert parse_reference(there[2 : there.index("]]")]) == (reference.form, reference.id)
    for problem in problems:
        assert 1 <= problem.where.line <= len(lines)


@given(st.lists(st.sampled_from(["one", "二", "*x*", "[[a]]"]), min_size=1, max_size=8))
def test_blocks_stand_on_the_lines_on_which_they_were_typed(texts: list[str]) -> None:
    blocks = good("\n\n".join(f"{text} {number}" for number, text in enumerate(texts)))
    assert [block.line for block in blocks] == [2 * number + 1 for number in range(len(texts))]
