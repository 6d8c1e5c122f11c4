"""Lines of print become paragraphs; ids are proposed from site, place and year."""

import pytest
from demofolder import DEMO

from briefing.importing.naming import propose
from briefing.importing.words import language, paragraphs, without_page_number
from briefing.model import is_id
from briefing.reading.reader import read

PLACES = read(DEMO)[0].places


@pytest.mark.parametrize(
    ("text", "found"),
    [("大同市的算力", "zh"), ("Datong’s 算力 grows by the day, and by the year", "en"), ("", "en")],
)
def test_the_language_of_a_text(text: str, found: str) -> None:
    assert language(text) == found


@pytest.mark.parametrize(
    ("lines", "joined"),
    [
        ([], []),
        (["标题", "青山市安装标准机架一万", "二千架，投资三十六亿元", "整。", "完"], ["标题", "青山市安装标准机架一万二千架，投资三十六亿元整。", "完"]),
        (["The centre opened on", "12 March with racks.", "It grew."], ["The centre opened on 12 March with racks.", "It grew."]),
        (["They signed a well-", "known agreement now", "it seems"], ["They signed a well-known agreement now it seems"]),
        (["二〇二五年的主要任务", "（一）建设机房", "（二）供电"], ["二〇二五年的主要任务", "（一）建设机房", "（二）供电"]),
    ],
)  # fmt: skip
def test_lines_are_put_together(lines: list[str], joined: list[str]) -> None:
    assert paragraphs(lines) == joined


@pytest.mark.parametrize(
    "number", ["3", "- 3 -", "— 12 —", "第3页", "第 3 页 共 10 页", "3/10", "3 / 10"]
)
def test_a_page_number_is_none_of_the_words(number: str) -> None:
    assert without_page_number(["机架", "1.2万", number]) == ["机架", "1.2万"]
    assert without_page_number([number, "机架"]) == ["机架"]


@pytest.mark.parametrize("line", ["36亿元", "12,000 racks", "2025年", "3.5"])
def test_a_figure_is_no_page_number(line: str) -> None:
    assert without_page_number(["机架", line]) == ["机架", line]


@pytest.mark.parametrize(
    ("name", "url", "article", "issued", "proposed"),
    [
        ("", "https://www.chinadaily.com.cn/a/1.html", "青山市，青山市", "2025-03-14", "chinadaily-qingshan-2025"),
        ("", "http://www.dt.gov.cn/a", "Words", "2024-01-02", "dt-2024"),
        ("", "http://news.cn/", "Words", "2024-01-02", "news-2024"),
        ("", "http://8.8.8.8/a", "青山市2021年", "", "qingshan-2021"),
        ("Annual Report", "", "Qingshan in 2021", "", "annual-report-qingshan-2021"),
        ("report 2021", "", "Qingshan in 2021", "", "report-2021-qingshan"),
        ("青山新闻", "", "青山市 2025年3月14日", "", "qingshan-2025"),
        ("青山新闻", "", "青山市 2025年3月14日 到2027年建成", "", "qingshan-2025"),
        ("网页", "", "没有地名", "", "source"),
        ("qingshan", "", "Qingshan", "2020-01-01", "qingshan-2020"),
        ("taken", "", "", "", "taken-2"),
    ],
)  # fmt: skip
def test_an_id_is_proposed(name: str, url: str, article: str, issued: str, proposed: str) -> None:
    found = propose(name, url, article, issued, PLACES, {"taken"})
    assert found == proposed and is_id(found)
