"""What a beginner slips, told by its name and at its place, not where the parser gave up."""

import pytest

from briefing.reading.yamlsource import load

GOOD = """\
datong-racks:
  place: datong
  value: 2.4万架
  claim:
    zh: 大同市有标准机架{value}
    en: "Datong: {value}"
  quote: 建成标准机架2.4万架
  note: {zh: 口径不明, en: "the basis: unknown"}
datong-servers:
  place: datong
  note: {zh: 没有说明, en: "not told"}
"""


@pytest.mark.parametrize(
    ("typed", "slipped", "place", "what"),
    [
        ("  value:", " value:", "3:2", "缩进 1 格，与上面哪一级都没有对齐"),
        ("  value:", "   value:", "3:4", "比上一行多缩进了 1 格"),
        ("  place: datong\n  value", "place: datong\n  value", "3:3", "比上一行多缩进了 2 格"),
        ("  value:", "\tvalue:", "3:1", "缩进里有制表符"),
        ("  value:", "　　value:", "3:1", "缩进里有全角空格"),
        ("  value:", "\xa0 value:", "3:1", "缩进里有全角空格或网页上的空格"),
        ("value:", "value：", "3:8", "冒号是全角的"),
        ("datong-racks:", "datong-racks：", "1:13", "冒号是全角的"),
        ("    zh:", "    zh：", "5:7", "冒号是全角的"),
        ("value: ", "value:", "3:8", "冒号后面少一个空格"),
        ('"Datong: {value}"', "Datong: {value}", "6:15", "文字里有半角冒号"),
        ('"the basis: unknown"', "the basis: unknown", "8:33", "文字里有半角冒号"),
        ('"the basis: unknown"', "“the basis: unknown”", "8:24", "不能当 YAML 的引号"),
        ('"the basis: unknown"', '"the basis: unknown', "8:24", '这里的 " 没有收住'),
        ('"Datong: {value}"', '"Datong: {value}', "6:9", '这里的 " 没有收住'),
        ('"Datong: {value}"', '"Datong: "{value}', "6:19", "引号收住以后还有字"),
        ('"Datong: {value}"', "'Datong: {value}", "6:9", "这里的 ' 没有收住"),
        ('"not told"}', '"not told"', "11:9", "这里的 { 没有收住"),
        ("大同市有标准机架{value}", "{value}的标准机架", "5:9", "文字以 { 开头"),
        ("大同市有标准机架{value}", "%是占比", "5:9", "文字以 %、@ 或 ` 开头"),
        ("建成标准机架2.4万架", "建成标准机架\n2.4万架", "8:1", "这一行不是“名称: 内容”"),
        ("  value: 2.4万架", "<<<<<<< HEAD\n  value: 2.4万架", "3:1", "版本合并留下的标记"),
        ("  value: 2.4万架", "  value: 2.4万架\n=======", "4:1", "版本合并留下的标记"),
    ],
)
def test_a_slip_is_told_by_its_name(typed: str, slipped: str, place: str, what: str) -> None:
    assert GOOD.count(typed) == 1
    _, (problem,) = load(GOOD.replace(typed, slipped), "x.yaml")
    assert (problem.code, str(problem.where)) == ("yaml-syntax", f"x.yaml:{place}")
    assert what in problem.what.zh
    assert problem.what.en.isascii() and problem.cure.zh and problem.cure.en.isascii()


def test_without_a_slip_that_is_seen_the_parser_is_told_in_chinese() -> None:
    _, (problem,) = load('a: "\\q"', "x.yaml")
    assert problem.what.zh == "YAML 语法有误：反斜杠后面的字不对"
    assert problem.what.en == "this is not valid YAML: found unknown escape character"


def test_the_good_text_is_good() -> None:
    assert load(GOOD, "x.yaml")[1] == []
