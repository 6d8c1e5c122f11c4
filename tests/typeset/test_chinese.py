from xml.etree import ElementTree

import pytest

from briefing.typeset.chinese import BREAK, EDGE, JOIN, plain, prepare, spacing

SHOWN = str.maketrans({BREAK: "|", JOIN: "+", EDGE: "^"})


def prepared(inside: str, lang: str = "zh-CN") -> str:
    root = ElementTree.fromstring(f'<p lang="{lang}">{inside}</p>')
    prepare(root)
    text = ElementTree.tostring(root, "unicode")
    return text.partition(">")[2].rpartition("<")[0].translate(SHOWN)


@pytest.mark.parametrize(
    ("text", "signed"),
    [
        ("长期以“煤都”闻名", "长期以|“煤都”|闻名"),
        ("他说：“好。”（笑）", "他说：|“好。”|（笑）"),
        ("《日报》、《晚报》", "《日报》、|《晚报》"),
        ("共73.6万台", "共73.6+万+台"),
        ("30亿千瓦时电", "30+亿+千+瓦+时电"),
        ("在2025年4月16日", "在2025+年4+月16+日"),
        ("由63%～68%升", "由63%+～68%升"),
        ("2020—2024年", "2020+—2024+年"),
        ("弗拉基米尔·普京", "弗拉基米尔+·普京"),
        ("A · B", "A · B"),
        ("Let’s go", "Let’s go"),
    ],
)
def test_where_a_line_may_end_and_where_not(text: str, signed: str) -> None:
    assert prepared(text) == signed


@pytest.mark.parametrize(
    ("inside", "signed"),
    [
        ("达到<b>73.6</b>万台", "达到|<b>^73.6^</b>万+台"),
        ("达到<b>一半</b>。", "达到<b>一半</b>。"),
        ("<b>表示，</b>“东数”", "<b>表示，^|</b>“东数”"),
        ("<b>“好。</b>”他", "<b>“好。^</b>”|他"),
        ("（<b>《书》</b>）", "（<b>^《书》^</b>）"),
        ('用<i lang="en">AI</i>吧', '用|<i lang="en">^AI^|</i>吧'),
        ('它<i lang="en">“not 5年”</i>', '它|<i lang="en">“not 5年”</i>'),
        ('45%<a role="doc-noteref">[1]</a>。', '45%<a role="doc-noteref">+[1]</a>。'),
        ("甲<br />“乙", "甲<br />“乙"),
        ("甲<code>“a”</code>“乙”", "甲<code>“a”</code>“乙”"),
    ],
)
def test_signs_at_the_edges_of_elements(inside: str, signed: str) -> None:
    assert prepared(inside) == signed


def test_english_stays_as_it_is() -> None:
    assert prepared("He said “no”, twice. 5年", "en") == "He said “no”, twice. 5年"
    inside = 'the <i lang="zh">“煤都”城</i>'
    assert prepared(inside, "en") == 'the <i lang="zh">“煤都”|城</i>'


LONG = "英文摘要所据文件说的是设施规模，没有说是否投产，产量、就业和税收也都没有数字，"
LONG_ENGLISH = "No yearly figures are at hand, and definitions differ from article to "


@pytest.mark.parametrize(
    ("lang", "end", "signed"),
    [
        ("zh", "暂不宜引用。", "暂不宜引+用。"),
        ("zh", '引用<a role="doc-noteref">[1]</a>。', '引+用<a role="doc-noteref">+[1]</a>。'),
        ("zh", "增长<b>百分之五</b>。", "增长<b>百分之+五</b>。"),
        ("en", "any one.", "any +one."),
        (
            "en",
            'the plan<a role="doc-noteref">[1]</a>.',
            'the +plan<a role="doc-noteref">+[1]</a>.',
        ),
        ("en", "infrastructure.", "infrastructure."),
        ("en", "other Beijing-Tianjin", "other Beijing-Tianjin"),
    ],
)
def test_nothing_short_is_alone_in_the_last_line(lang: str, end: str, signed: str) -> None:
    start = LONG if lang == "zh" else LONG_ENGLISH
    assert prepared(start + end, lang) == start + signed


def test_plain_takes_the_signs_out_again() -> None:
    assert plain(f"共73.6{JOIN}万{JOIN}台，{EDGE}{BREAK}") == "共73.6万台，"


def marked(text: str, places: tuple[tuple[int, int], ...]) -> list[str]:
    return [text.encode()[start:end].decode() for start, end in places]


@pytest.mark.parametrize(
    ("text", "narrow"),
    [
        (
            "好。”（笑）、《书》：“是”",
            [
                "。",
                "”",
                "）",
                "、",
                "》",
                "：",
            ],
        ),
        ("“《书》”", ["《", "》"]),
        ("煤，“都”。", ["，", "”"]),
        ("一，二。三", []),
        ("到，" + EDGE, ["，"]),
        ("到，" + BREAK, ["，"]),
    ],
)
def test_marks_side_by_side_lose_half_their_width(text: str, narrow: list[str]) -> None:
    assert marked(text, spacing(text, True).narrow) == narrow


def test_gaps_are_beside_western_letters_and_figures_but_not_beside_marks() -> None:
    text = f"在2025{JOIN}年8{JOIN}月，AI与GPU（8卡）"
    wanted = spacing(text, True)
    assert marked(text, wanted.before) == ["2", "8", "G"]
    assert marked(text, wanted.after) == ["5", "8", "I", "8"]
    assert marked("AI" + EDGE, spacing("AI" + EDGE, False).after) == ["I"]


@pytest.mark.parametrize(
    ("text", "last"), [("完。", "。"), ("“完”" + BREAK, "”"), ("完", None), ("100%", None)]
)
def test_the_mark_at_the_end_of_a_line(text: str, last: str | None) -> None:
    place = spacing(text, True).last
    assert (marked(text, (place,))[0] if place else None) == last


def test_a_line_is_stretched_between_chinese_characters_and_marks() -> None:
    text = "共73.6万台，约AI"
    wanted = spacing(text, True)
    assert marked(text, wanted.stretches) == ["共", "万台，约"]
    assert (wanted.characters, wanted.starts, wanted.ends) == (5, True, False)
    assert spacing(text, False).stretches == ()
