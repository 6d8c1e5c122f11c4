import pytest

from briefing.composing.columns import indents, shared_unit


@pytest.mark.parametrize(
    ("numbers", "unit"),
    [
        (["3.2万架", "约12万架"], "万架"),
        (["32,000 racks", "over 120,000 racks"], " racks"),
        (["1.2 billion yuan", "35 billion yuan"], " billion yuan"),
        (["−4.5%", "12%"], "%"),
        (["12", "7"], ""),
        (["3.2万架", "9000架"], None),
        (["3.2万架", "数十万架"], None),
        (["10%～15%", "12%"], None),
        (["3.2万架"], None),
        ([], None),
    ],
)
def test_the_head_tells_the_unit_that_all_share(numbers: list[str], unit: str | None) -> None:
    assert shared_unit(numbers) == unit


@pytest.mark.parametrize(
    ("numbers", "lengths"),
    [
        (["3.25", "12.1", "120"], ["2ch", "1ch", ""]),
        (["9.5亿元", "9亿元"], ["", ""]),
        (["1,200 racks", "80 racks"], ["", "calc(2ch + 0.28em)"]),
        (["约30", "超过30", "30"], ["1.00em", "", "2.00em"]),
        ([], []),
    ],
)
def test_digits_stand_under_digits(numbers: list[str], lengths: list[str]) -> None:
    assert indents(numbers) == lengths
