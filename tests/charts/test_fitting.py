import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.charts.fitting import width, wrapped


@pytest.mark.parametrize(
    ("text", "ems", "lines"),
    [
        ("", 10, []),
        ("大同市数据中心", 4, ["大同市数", "据中心"]),
        ("到2025年末", 4, ["到", "2025年", "末"]),
        ("大同、朔州和忻州", 2.9, ["大", "同、", "朔州", "和忻", "州"]),
        ("建成（规划）园区", 3, ["建成", "（规", "划）园", "区"]),
        ("racks in use", 5, ["racks in", "use"]),
        ("Lingqiu’s “hub”", 99, ['Lingqiu\'s "hub"']),
        ("编者Editors’的“判读”", 99, ["编者Editors'的“判读”"]),
        ("incomprehensibilities", 3, ["incomprehensibilities"]),
    ],
)
def test_lines_break_where_a_reader_expects_it(text: str, ems: float, lines: list[str]) -> None:
    assert wrapped(text, ems) == lines


@given(st.text(st.sampled_from("大同年，。（）a7.")), st.floats(1, 20))
def test_lines_keep_every_character_and_cannot_be_broken_again(text: str, ems: float) -> None:
    lines = wrapped(text, ems)
    assert "".join(lines) == text
    assert not any(line[0] in "，。）" for line in lines[1:])
    assert all(wrapped(line, ems) == [line] for line in lines)


def test_a_chinese_character_is_one_em_and_a_letter_less() -> None:
    assert width("大同") == 2
    assert width("in") < width("on") < width("mw") < 2
