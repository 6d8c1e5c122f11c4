"""Of a page the article is taken, from its headline to its last words, whatever stands around it."""

import pytest

from briefing.importing.pages import take

TITLE = "晴川市集群起步区开工"
NAV = "".join(f'<li><a href="/{number}">栏目{number}</a></li>' for number in range(12))
RELATED = "".join(f"<li>相关新闻标题第{number}条：某地又有新项目签约</li>" for number in range(6))
WORDS = [
    f"集群起步区{number + 3}个项目开工，总投资{20 + number}亿元，计划于2027年底前建成，届时将新增标准机架{number}万架，带动就业{number}00人。"
    for number in range(6)
]
BODY = "".join(f"<p>　　{words}</p>\n" for words in WORDS)
TABLES = f"""<title>{TITLE}_晴川市人民政府</title><table><tr><td>{NAV}</td></tr></table>
<table><tr><td>{TITLE}</td></tr><tr><td>发布时间：2025-03-14 来源：市发改委</td></tr>
<tr><td><div class="TRS_Editor">{BODY}</div></td></tr></table>"""
SITE_FIRST = f"""<title>{TITLE} - 晴川日报 - 晴川新闻网</title><div><h1>晴川新闻网</h1><ul>{NAV}</ul></div>
<div><h2>{TITLE}</h2><p>2025-03-14 10:21 | 晴川日报</p><div>{BODY}</div></div>
<div class="related"><h3>相关新闻</h3><ul>{RELATED}</ul></div>"""
BREAKS = f"""<title>{TITLE}</title><div>{NAV}</div>
<div>{TITLE}<br>来源：晴川日报　2025年3月14日<br><br>{"<br>　　".join(WORDS)}</div>"""
AGAIN = f"""<title>{TITLE}</title><h1>{TITLE}</h1><p>2025.3.14</p><article>{BODY}</article>
<p>上一篇：</p><p>{TITLE}</p>"""


@pytest.mark.parametrize("page", [TABLES, SITE_FIRST, BREAKS, AGAIN])
def test_the_article_begins_with_its_headline_and_is_whole(page: str) -> None:
    found = take(f"<html><body>{page}</body></html>".encode())
    assert found.title == found.paragraphs[0] == TITLE
    assert found.issued == "2025-03-14"
    assert [paragraph.strip("　") for paragraph in found.paragraphs[2:8]] == WORDS
    assert not any("栏目" in paragraph for paragraph in found.paragraphs)


@pytest.mark.parametrize(
    ("head", "dateline", "issued"),
    [
        ("", "2025年3月14日", "2025-03-14"),
        ("", "更新于 2025/03/14 08:00", "2025-03-14"),
        ('<meta property="article:published_time" content="2025-03-14T08:00">', "今天", "2025-03-14"),
        ('<meta property="article:published_time" content="2025-03-14">', "更新：2025-03-15", "2025-03-15"),
        ("", "2025-03-14，更新于2025-03-15", ""),
        ("", "2025年", ""),
        ("", "今天", ""),
    ],
)  # fmt: skip
def test_the_day_is_one_that_the_page_gives(head: str, dateline: str, issued: str) -> None:
    page = f"<html><head>{head}</head><body><h1>{TITLE}</h1><p>{dateline}</p>{BODY}</body></html>"
    found = take(page.replace("2027年底前", "年底前").encode()).issued
    assert found == issued or (not issued and found in dateline)


@pytest.mark.parametrize(
    ("markup", "paragraphs"),
    [
        ("<p>安装<b>标准</b><span>机架</span>1.2<i>万</i>架</p>", ["安装标准机架1.2万架"]),
        ("<p>一<br/>二</p>三<div>四</div>五", ["一", "二", "三", "四", "五"]),
        ("<p>总投资\n36亿元，其中\n绿电</p>", ["总投资 36亿元，其中绿电"]),
        ("<p>12,000\n racks</p>", ["12,000 racks"]),
        ("<table><tr><td>2024</td><td>8000架</td></tr></table>", ["2024\t\t8000架"]),
        ("<pre>一\n二</pre>", ["一", "二"]),
        ("<p>机架<script>1</script><style>2</style><!-- 3 -->4</p>", ["机架4"]),
        ("<p>机架<span hidden>1</span><i style='DISPLAY:NONE'>2</i></p>", ["机架"]),
        ("<p>A&amp;B &lt;1%&gt; &#8220;x&#8221;</p>", ["A&B <1%> “x”"]),
    ],
)
def test_words_stay_as_they_stand(markup: str, paragraphs: list[str]) -> None:
    assert list(take(f"<html><body>{markup}</body></html>".encode()).paragraphs) == paragraphs
