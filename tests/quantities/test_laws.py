"""What holds for any text: it is read without an error, in a time that grows with its length."""

import json
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.quantities import as_row, find, format_quantity, found_json, of_row, parse
from briefing.quantities.en import may_begin
from briefing.quantities.en.figures import figure_at
from briefing.quantities.en.forms import form_at
from briefing.quantities.en.line import Line
from briefing.quantities.numerals import fold
from briefing.quantities.words import in_order

CHARACTERS = "0123456789.,-%万亿千百十一二两三五半多余几个台元年月日约近超过到至、，。 第“”aPGkWh$£/()（）２５％½²①٣"
WORDS = in_order(
    "two hundred million and a half of - to more than 5 1,200 $ % third per year billion kV PUE "
    "top from between x or . , 2025 2-3 bn"
)
TEXTS = st.one_of(
    st.text(max_size=60),
    st.text(CHARACTERS, max_size=40),
    st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join),
    st.lists(st.sampled_from(WORDS), max_size=14).map("".join),
)


@given(TEXTS)
def test_any_text_is_read(text: str) -> None:
    for language in ("zh", "en"):
        end = 0
        for found in find(text, language):
            assert end <= found.start < found.end
            assert text[found.start : found.end] == found.text
            assert found.quantity.kind not in ("date", "name", "ordinal")
            end = found.end
        assert found_json(text, language)["text"] == text
    quantity = parse(text)
    if quantity is not None:
        assert format_quantity(quantity, "zh") and format_quantity(quantity, "en")


@pytest.mark.parametrize("text", ["30.8 GW,", "fewer than 50 sites, and"])
def test_a_list_may_be_cut_short(text: str) -> None:
    assert len(find(text, "en")) == 1


@given(TEXTS)
def test_a_quantity_can_be_put_down_and_taken_up(text: str) -> None:
    for found in [*find(text, "zh"), *find(text, "en")]:
        taken_up = of_row(json.loads(json.dumps(as_row(found.quantity))))
        assert repr(taken_up) == repr(found.quantity)  # equal decimals may differ in digits


@given(TEXTS, st.booleans())
def test_no_rule_reads_a_quantity_where_none_may_begin(text: str, whole: bool) -> None:
    line = Line(fold(text), (), whole=whole)
    for index in range(len(line)):
        if not may_begin(line.lower(index)):
            assert form_at(line, index) is None and figure_at(line, index) is None


def test_json_has_plain_decimals() -> None:
    found = found_json("投资1.2万亿元", "zh")["found"]
    assert found == [
        {
            "start": 2,
            "end": 8,
            "text": "1.2万亿元",
            "kind": "quantity",
            "value": "1200000000000",
            "unit": "元",
            "qualifier": "",
            "low": None,
            "high": None,
            "value_base": "1200000000000",
            "unit_base": "CNY",
        }
    ]


REPEATED = {
    "digits": "1",
    "commas": "1,",
    "groups": "1 000 ",
    "characters of number": "一",
    "scales": "万",
    "units": "千瓦",
    "letters": "A",
    "codes": "A1",
    "dashes": "1-",
    "words": "two and ",
    "adjectives": "big ",
    "vague": "hundreds of ",
    "quotes": "“一二三",
    "addresses": "a@",
    "ordinals": "第一",
    "ranges": "5 to ",
}


@pytest.mark.parametrize("piece", REPEATED.values(), ids=REPEATED)
def test_a_long_line_takes_no_longer_than_its_length_allows(piece: str) -> None:
    line = piece * (20_000 // len(piece))
    began = time.process_time()
    find(line, "zh")
    find(line, "en")
    assert time.process_time() - began < 5
