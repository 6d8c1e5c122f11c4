from typing import Any

import pytest

from briefing.composing.citations import chicago_date, reference
from briefing.model import Source

BECAUSE = {"zh": "文中如此", "en": "the text says so"}


def card(type: str = "article-newspaper", **fields: Any) -> Source:
    """Return a card with the fields that a reference prints, and any others that it needs."""
    return Source.model_validate(
        {
            "type": type,
            "language": "en",
            "label": {"zh": "一篇报道", "en": "A report"},
            "quality": "original",
            "voice": "news",
            "rights": "excerpt",
            "sha256": "0" * 64,
            **{name.replace("_", "-"): value for name, value in fields.items()},
        }
    )


PRINTED = card(
    authors=["丁文详"], title="数字革命与竞争国际化", publisher="中国青年报", issued="2000-11-20"
)
ONLINE = card(
    authors=["陈缮真"],
    title="探索数字治理",
    publisher="人民日报",
    issued="2022-08-16",
    url="https://paper.example/1",
)
ENGLISH = card(
    authors=["Rosenthal A"],
    title="White House tutors",
    publisher="New York Times",
    issued="1990-06-15",
    url="https://paper.example/2",
)
PAGE = card(
    "webpage",
    authors=["许振超"],
    title="“好好干，当一个好工人”",
    issued="2025-02-17",
    accessed="2025-06-22",
    url="https://page.example/3",
)
UNDATED_PAGE = card(
    "webpage", title="Library of Congress", accessed="2020-06-12", url="https://loc.example"
)
REPORT = card(
    "report",
    authors=["信春鹰"],
    title="关于修改法律的说明",
    issued="2013-12-23",
    url="https://npc.example",
)
PUBLISHED_REPORT = card(
    "report",
    authors=["IMF"],
    title="World Economic Outlook",
    publisher="Washington, DC：IMF",
    issued="2025",
    url="https://imf.example",
)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (PRINTED, "丁文详. 数字革命与竞争国际化[N]. 中国青年报，2000-11-20."),
        (ONLINE, "陈缮真. 探索数字治理[N/OL]. 人民日报，2022-08-16. https://paper.example/1."),
        (
            ENGLISH,
            "Rosenthal A. White House tutors[N/OL]. New York Times，1990-06-15. "
            "https://paper.example/2.",
        ),
        (
            PAGE,
            "许振超. “好好干，当一个好工人”[EB/OL]. （2025-02-17）[2025-06-22]. "
            "https://page.example/3.",
        ),
        (UNDATED_PAGE, "Library of Congress[EB/OL]. [2020-06-12]. https://loc.example."),
        (REPORT, "信春鹰. 关于修改法律的说明[R/OL]. 2013-12-23. https://npc.example."),
        (
            PUBLISHED_REPORT,
            "IMF. World Economic Outlook[R/OL]. Washington, DC：IMF，2025. https://imf.example.",
        ),
    ],
)
def test_the_forms_of_gb_t_7714_2025(source: Source, expected: str) -> None:
    assert reference(source, "zh") == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (PRINTED, "丁文详. 数字革命与竞争国际化. 中国青年报, November 20, 2000."),
        (
            ENGLISH,
            "Rosenthal A. “White House tutors.” New York Times, June 15, 1990. "
            "https://paper.example/2.",
        ),
        (
            UNDATED_PAGE,
            "“Library of Congress.” Accessed June 12, 2020. https://loc.example.",
        ),
        (REPORT, "信春鹰. 关于修改法律的说明. December 23, 2013. https://npc.example."),
    ],
)
def test_the_forms_of_chicago(source: Source, expected: str) -> None:
    assert reference(source, "en") == expected


@pytest.mark.parametrize(
    ("authors", "zh", "en"),
    [
        (["丁力"], "丁力", "丁力"),
        (["Ding Li", "Huang Haobo"], "Ding Li，Huang Haobo", "Ding Li and Huang Haobo"),
        (["甲", "乙", "丙"], "甲，乙，丙", "甲, 乙, and 丙"),
        (["甲", "乙", "丙", "丁"], "甲，乙，丙，等", "甲, 乙, 丙, and 丁"),
        (list("ABCDEFG"), "A，B，C，et al", "A, B, C, et al"),
    ],
)
def test_authors_are_cut_where_the_styles_cut_them(authors: list[str], zh: str, en: str) -> None:
    source = card(authors=authors, title="Title", publisher="Paper", issued="2022")
    assert reference(source, "zh") == f"{zh}. Title[N]. Paper，2022."
    assert reference(source, "en") == f"{en}. “Title.” Paper, 2022."


UNTITLED = card(
    unknown=["title", "authors", "publisher", "issued", "accessed", "url"],
    inferred={"issued": {"value": "2023-01", "because": BECAUSE}},
)
PRESS_RELEASE = card(
    "press-release",
    title="Open source in Datong",
    unknown=["authors", "publisher", "issued", "accessed", "url"],
    inferred={"publisher": {"value": "A Company", "because": BECAUSE}},
)
UNDATED_NEWS = card(
    "press-release",
    title="A consultant is appointed",
    publisher="A Company",
    unknown=["authors", "issued"],
    inferred={"issued": {"value": "2022-08", "or-later": "true", "because": BECAUSE}},
)
MACHINE_TRANSLATED = card(
    title='Green Line Industry, "Carbon" value',
    title_translated={"zh": "以绿色带动产业", "en": "Green power draws industry"},
    publisher="21st Century report",
    issued="2022-08-25",
    inferred={"publisher": {"value": "21世纪经济报道（Herald）", "because": BECAUSE}},
)
PAGE_WITHOUT_ADDRESS = card(
    "webpage",
    title="City to establish clusters?",
    title_translated={"zh": "市将建立集群", "en": "City to establish clusters?"},
    publisher="chinadaily.com.cn",
    issued="2021-03-12",
    unknown=["authors", "accessed", "url"],
)
SUMMARY = card(
    title="“煤炭之都”变身“算力之城”",
    title_translated={"zh": "“煤炭之都”变身“算力之城”", "en": "From coal to computing"},
    publisher="Zhong Guo Zheng Quan Bao（中国证券报）",
    issued="2025-08",
    unknown=["authors", "accessed", "url"],
)


@pytest.mark.parametrize(
    ("source", "zh", "en"),
    [
        (
            UNTITLED,
            "〔题名不详〕[N]. 〔出版者不详〕，〔日期不详，据内容推断为2023年1月〕.",
            "[title unknown]. [publisher unknown], "
            "[date unknown; inferred from the text: January 2023].",
        ),
        (
            PRESS_RELEASE,
            "Open source in Datong[EB/OL]. 〔出版者不详，据内容推断为A Company〕〔日期不详〕. "
            "〔网址不详〕.",
            "“Open source in Datong.” Press release, [publisher unknown; inferred from the text: "
            "A Company], [date unknown]. [URL unknown].",
        ),
        (
            UNDATED_NEWS,
            "A consultant is appointed[EB/OL]. A Company〔日期不详，据内容推断不早于2022年8月〕.",
            "“A consultant is appointed.” Press release, A Company, "
            "[date unknown; inferred from the text: not before August 2022].",
        ),
        (
            MACHINE_TRANSLATED,
            'Green Line Industry, "Carbon" value〔以绿色带动产业〕[N]. 21st Century report'
            "〔据内容推断为21世纪经济报道（Herald）〕，2022-08-25.",
            "“Green Line Industry, ‘Carbon’ value.” [Green power draws industry]. "
            "21st Century report [inferred from the text: 21世纪经济报道 (Herald)], "
            "August 25, 2022.",
        ),
        (
            PAGE_WITHOUT_ADDRESS,
            "City to establish clusters?〔市将建立集群〕[EB/OL]. chinadaily.com.cn（2021-03-12）. "
            "〔网址不详〕.",
            "“City to establish clusters?” chinadaily.com.cn, March 12, 2021. [URL unknown].",
        ),
        (
            SUMMARY,
            "“煤炭之都”变身“算力之城”[N]. Zhong Guo Zheng Quan Bao（中国证券报），2025-08.",
            "“煤炭之都”变身“算力之城” [From coal to computing]. "
            "Zhong Guo Zheng Quan Bao (中国证券报), August 2025.",
        ),
    ],
)
def test_what_a_card_does_not_know_is_said(source: Source, zh: str, en: str) -> None:
    assert reference(source, "zh") == zh
    assert reference(source, "en") == en


def test_a_newspaper_whose_publisher_is_a_site_is_online() -> None:
    source = card(title="Title", publisher="stcn.com", issued="2022", unknown=["url"])
    assert reference(source, "zh") == "Title[N/OL]. stcn.com，2022. 〔网址不详〕."


def test_a_page_with_an_address_misses_its_access_date() -> None:
    source = card("webpage", title="页", url="https://a.example", unknown=["accessed"])
    assert reference(source, "zh") == "页[EB/OL]. 〔访问日期不详〕. https://a.example."


def test_an_inferred_author_is_named_as_such() -> None:
    source = card(
        title="页",
        publisher="报",
        issued="2022",
        inferred={"authors": {"value": "甲", "because": BECAUSE}},
    )
    assert reference(source, "zh") == "〔作者不详，据内容推断为甲〕. 页[N]. 报，2022."
    assert reference(source, "en") == "[author unknown; inferred from the text: 甲]. 页. 报, 2022."


@pytest.mark.parametrize(
    ("time", "words"),
    [("2023", "2023"), ("2023-01", "January 2023"), ("2021-03-09", "March 9, 2021")],
)
def test_partial_dates(time: str, words: str) -> None:
    assert chicago_date(time) == words
