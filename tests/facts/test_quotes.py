from itertools import pairwise

import pytest
from demofolder import PROJECT
from hypothesis import given
from hypothesis import strategies as st

from briefing.facts.quotes import (
    Span,
    cut_number,
    find,
    fold,
    locate,
    nearest,
    sentence_around,
    sentences,
    within,
)
from briefing.model import Language


def words(text: str, spans: list[Span]) -> list[str]:
    return [text[span.start : span.end] for span in spans]


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("a  b\t\n c", "a b c"),
        ("nearly\u00a025,000\u202fP\u3000x", "nearly 25,000 P x"),
        ("in\u200bvest\u00adment\ufeff", "investment"),
        ("one\u200b \u200btwo", "one two"),
        ("３．２万架，１０％", "3.2万架,10%"),
        ("“coal” ‘city’s’ „x‟ ″", '"coal" \'city\'s\' "x" "'),
        ("＂ＡＢＣ＇（）", "\"ABC'()"),
        # never folded: digits of other scripts, units, dashes, letters with marks, characters
        ("٣ ² ㎡ ½ − – — ~", "٣ ² ㎡ ½ − – — ~"),
        ("é e\u0301 万 萬 ⼤", "é e\u0301 万 萬 ⼤"),
        ("", ""),
    ],
)
def test_texts_are_compared_after_one_fixed_folding(text: str, folded: str) -> None:
    assert fold(text).text == folded


odd = st.text(
    st.sampled_from("a1大 \n\t\u00a0\u3000\u200b\u2060\ufeff\u00ad“”‘’＂＇１２．％Ａ\"'.")
)


@given(st.text() | odd)
def test_every_folded_character_knows_where_it_came_from(text: str) -> None:
    folded = fold(text)
    assert len(folded.offsets) == len(folded.text) + 1
    assert folded.offsets[-1] == len(text)
    for character, offset in zip(folded.text, folded.offsets, strict=False):
        assert fold(text[offset]).text == character
    assert all(a < b for a, b in pairwise(folded.offsets))


@given(st.text() | odd)
def test_folding_twice_changes_nothing(text: str) -> None:
    once = fold(text).text
    assert fold(once).text == once


TEXT = "The city has “32.6 million”\u00a0standard\n racks. The city has   ７３６,０００ servers."


@pytest.mark.parametrize(
    ("quote", "found"),
    [
        ('"32.6 million" standard racks', ["“32.6 million”\u00a0standard\n racks"]),
        ("has 736,000 servers", ["has   ７３６,０００ servers"]),
        ("  racks.  ", ["racks."]),
        ("The city has", ["The city has", "The city has"]),
        ("the city has", []),
        ("32,6 million", []),
        ("326 million", []),
        ("", []),
        ("  ", []),
        ("\u200b", []),
    ],
)
def test_a_quote_is_found_to_the_letter(quote: str, found: list[str]) -> None:
    assert words(TEXT, find(quote, TEXT)) == found


def test_hits_that_overlap_are_all_found() -> None:
    assert find("大大", "大大大") == [Span(0, 2), Span(1, 3)]


@given(
    st.lists(st.text("ab大１“ ”\u00a0\n.", min_size=1, max_size=6), min_size=1, max_size=6),
    st.data(),
)
def test_what_is_cut_out_of_a_text_is_found_in_its_place(
    parts: list[str], data: st.DataObject
) -> None:
    text = " ".join(parts)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    quote = text[start:end]
    stripped = quote.strip()
    if stripped:
        begin = start + quote.index(stripped)
        assert Span(begin, begin + len(stripped)) in find(quote, text)


@pytest.mark.parametrize(
    ("part", "quote", "found"),
    [
        ("30 billion", "30 billion yuan and 130 billion", ["30 billion"]),
        ("30", "30, 130, 30.5, 2.30 and 1,300", ["30"]),
        ("３．２万", "３．２万架", ["３．２万"]),
        ("2万", "３．２万架", []),
        ("5", "-5 +5 −5 $5 ¥5", []),
        ("5", "5% 5 % 5万 5 亿", []),
        ("racks", "racks and racks", ["racks", "racks"]),
    ],
)
def test_a_part_of_a_quote_does_not_cut_a_number(part: str, quote: str, found: list[str]) -> None:
    assert words(quote, within(part, quote)) == found


EN = "In Datong nearly 25,000 P and over 282 billion yuan (-3.5%) went into 12 projects of 2,000 acres."
ZH = "大同累计投资超过119.9亿元，绿电占45.2％，标准机架３．２万架，约6000台服务器投入运行。"


@pytest.mark.parametrize(
    ("text", "language", "quote", "cut"),
    [
        (EN, "en", "25,000 P and over 282 billion yuan", True),  # loses "nearly"
        (EN, "en", "nearly 25,000 P and over 282 billion yuan", False),
        (EN, "en", "5,000 P", True),
        (EN, "en", "000 P", True),
        (EN, "en", "and over 28", True),
        (EN, "en", "and over 282", True),  # loses the scale
        (EN, "en", "and over 282 billion", True),  # loses the unit
        (EN, "en", "and over 282 billion yuan", False),
        (EN, "en", "3.5%", True),  # loses the sign
        (EN, "en", "(-3.5", True),
        (EN, "en", "(-3.5%) went into", False),
        (EN, "en", "projects of 2,000 acres.", True),  # loses "12"
        (EN, "en", "of 2,000 acres.", False),
        (EN, "en", "In Datong", False),
        (ZH, "zh", "投资超过119.9亿元", False),
        (ZH, "zh", "119.9亿元", True),
        (ZH, "zh", "投资超过119.9亿", True),
        (ZH, "zh", "投资超过119.9", True),
        (ZH, "zh", "投资超过119", True),
        (ZH, "zh", "9亿元", True),
        (ZH, "zh", "绿电占45.2", True),
        (ZH, "zh", "绿电占45.2％", False),
        (ZH, "zh", "绿电占45.2%", False),
        (ZH, "zh", "标准机架３．２", True),
        (ZH, "zh", "标准机架３．２万架", False),
        (ZH, "zh", "6000台服务器", True),
        (ZH, "zh", "约6000台服务器", False),
        (ZH, "zh", "大同累计投资", False),
    ],
)
def test_the_edge_of_a_quote_may_not_cut_a_number(
    text: str, language: Language, quote: str, cut: bool
) -> None:
    (span,) = find(quote, text)
    assert bool(cut_number(text, span, language)) is cut


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("It grew. It fell.", ["It grew.", "It fell."]),
        (
            "Mr. Ju met Dr. Li and Ms. Wu. They agreed.",
            ["Mr. Ju met Dr. Li and Ms. Wu.", "They agreed."],
        ),
        ("Mr.Alex Ju spoke.", ["Mr.Alex Ju spoke."]),
        ("About 74.6 billion U.S. dollars.", ["About 74.6 billion U.S. dollars."]),
        ("The U.S. Congress met.", ["The U.S. Congress met."]),
        (
            "Chen Yan of Monicon Co., Ltd., said so.",
            ["Chen Yan of Monicon Co., Ltd., said so."],
        ),
        ("Huawei Technologies Co to invest.", ["Huawei Technologies Co to invest."]),
        ("Yuan Inc. and Chindata Co. plan more.", ["Yuan Inc. and Chindata Co. plan more."]),
        (
            "A mine of Lu'an Co., Ltd. Assisted by 5G.",
            ["A mine of Lu'an Co., Ltd.", "Assisted by 5G."],
        ),
        (
            "A centre of X Co., Ltd. Shaoguan Branch and Y Tech Co. Ltd. was opened. It runs.",
            ["A centre of X Co., Ltd. Shaoguan Branch and Y Tech Co. Ltd. was opened.", "It runs."],
        ),
        (
            "Robots work at X Inc. Their Branch Office is new.",
            ["Robots work at X Inc.", "Their Branch Office is new."],
        ),
        ("It is 3.5 times 1.2. Yes!", ["It is 3.5 times 1.2.", "Yes!"]),
        ("See No. 5 and No. 6. Then?", ["See No. 5 and No. 6.", "Then?"]),
        ("e.g. coal, i.e. power", ["e.g. coal, i.e. power"]),
        ("It is the “coal capital.” The city", ["It is the “coal capital.”", "The city"]),
        ("“Now.” “Then.”", ["“Now.”", "“Then.”"]),
        ("It pays [1][2]. The city", ["It pays [1][2].", "The city"]),
        ("It pays.[1][2] The city", ["It pays.[1][2]", "The city"]),
        ("It pays. [1][2] The city", ["It pays. [1][2]", "The city"]),
        ("Growth [3][5]. - The city", ["Growth [3][5].", "- The city"]),
        ("Really?! Yes... 5 more. (No.)", ["Really?!", "Yes...", "5 more.", "(No.)"]),
        ("from datong.gov.cn today.", ["from datong.gov.cn today."]),
        ("一。二！三？四", ["一。", "二！", "三？", "四"]),
        ("他说：“先核后用。”然后走了。", ["他说：“先核后用。”", "然后走了。"]),
        ("（见上文。）『好！』真的？！", ["（见上文。）", "『好！』", "真的？！"]),
        ("增长3.5%。下降2％；持平。", ["增长3.5%。", "下降2％；持平。"]),
        ("no stop at all", ["no stop at all"]),
        (
            "one line\nanother line. Two\r\n\n  three  ",
            ["one line", "another line.", "Two", "three"],
        ),
        ("", []),
        (" \n ", []),
    ],
)
def test_sentences(line: str, expected: list[str]) -> None:
    assert words(line, sentences(line)) == expected


@given(st.text(st.sampled_from("aA. \n。”!?[1]大-3")))
def test_sentences_hold_all_that_is_written_and_nothing_twice(text: str) -> None:
    spans = sentences(text)
    assert "".join("".join(words(text, spans)).split()) == "".join(text.split())
    assert all(a.end <= b.start for a, b in pairwise(spans))
    for span in spans:
        inside = text[span.start : span.end]
        assert inside == inside.strip() and "\n" not in inside
        assert sentence_around(text, span) == span


def test_a_quote_may_stand_in_two_sentences() -> None:
    text = "One. Two three. Four."
    assert sentence_around(text, Span(5, 8)) == Span(5, 15)
    assert sentence_around(text, Span(0, 8)) == Span(0, 15)
    assert sentence_around("  \n ", Span(0, 1)) == Span(0, 1)


def article(name: str) -> str:
    return (PROJECT / "content" / "sources" / name / "article.txt").read_bytes().decode()


@pytest.mark.parametrize(
    ("source", "quote", "line", "sentence"),
    [
        ("csj-datong-2025", "2025-08-24 22:14", 3, 1),
        ("csj-datong-2025", "undergoing a transformation from a coal-centric", 5, 1),
        ("csj-datong-2025", "once known as a coal city", 5, 2),
        ("csj-datong-2025", "The transformation began seven years ago", 5, 3),
        ("csj-datong-2025", "with over 282 billion yuan invested", 5, 4),
        ("csj-datong-2025", "with a total of 32.6 million standard racks", 5, 5),
        ("csj-datong-2025", "with a target of exceeding 100 billion yuan by 2027", 5, 6),
        ("csj-datong-2025", "serve as a hub for computing power demand", 5, 9),
        ("datong-lingqiu-2023", "established a server capacity of up to 2 million units", 4, 1),
        ("datong-lingqiu-2023", "about 74.6 billion U.S. dollars", 5, 1),
        ("datong-lingqiu-2023", "send real-time data to the mining company", 7, 2),
        (
            "chinadaily-clusters-2021",
            "additional investment of 30 billion yuan ($4.62 billion)",
            19,
            1,
        ),
        ("chinadaily-clusters-2021", "The Jinbei wind power project", 11, 2),
        ("bci-ju-2022", "formally appointed Mr.Alex Ju", 3, 2),
        ("bci-ju-2022", "Mr. Alex Ju suggested accelerating the vertical integration", 10, 1),
        (
            "shaoguan-21jingji-2022",
            "general manager of Shaoguan Wazhaisha Monicon Co., Ltd.",
            27,
            1,
        ),
        ("shaoguan-21jingji-2022", "ks and 5 million servers", 57, 1),
    ],
)
def test_a_reader_finds_a_quote_by_line_and_sentence(
    source: str, quote: str, line: int, sentence: int
) -> None:
    text = article(source)
    (span,) = find(quote, text)
    found = locate(text, span)
    assert (found.line, found.sentence) == (line, sentence)


def test_every_sentence_of_the_articles_is_found_where_it_stands() -> None:
    for folder in sorted((PROJECT / "content" / "sources").glob("*/")):
        text = article(folder.name)
        for span in sentences(text):
            assert span in find(text[span.start : span.end], text)
            found = locate(text, span)
            assert found.line == text.count("\n", 0, span.start) + 1


@pytest.mark.parametrize(
    ("quote", "text", "hint"),
    [
        (
            "32.6 milion standard racks",
            "with 32.6 million standard racks.",
            "32.6 million standard racks",
        ),
        ("标准机架32.6万架", "大同的标准机架３２.８万架。", "标准机架３２.８万架"),
        ("something else entirely", "大同", ""),
        ("", "text", ""),
        ("quote", "", ""),
    ],
)
def test_the_nearest_words_are_shown_as_a_hint(quote: str, text: str, hint: str) -> None:
    assert nearest(quote, text) == hint


@given(st.text(max_size=20), st.text(max_size=40))
def test_a_hint_is_a_stretch_of_the_text(quote: str, text: str) -> None:
    assert nearest(quote, text) in text


def test_a_hint_in_a_long_text_comes_in_time() -> None:
    text = "大同市数据中心的算力规模。" * 20_000
    assert nearest("大同市数据中心的算力规摸", text) == "大同市数据中心的算力规"
