from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.facts.derive import SIGNS, compute, qualifier, rounded


@pytest.mark.parametrize(
    ("operation", "values", "result"),
    [
        ("ratio", "736000 326000", "2.25766871"),
        ("ratio", "1 8", "0.125"),
        ("share", "56.4 140", "40.2857143"),
        ("share", "1 8", "12.5"),
        ("growth", "46700000000 100000000000", "114.132762"),
        ("growth", "200 150", "-25"),
        ("sum", "3.116 1.641 2.321", "7.078"),
        ("sum", "0.1 0.2", "0.3"),
        ("difference", "0.3 0.1", "0.2"),
        ("difference", "1 2.5", "-1.5"),
        ("product", "326000 2.5", "815000"),
        ("compound", "100 10 2", "121"),
        ("compound", "100 -10 2", "81"),
        ("compound", "100 10 0", "100"),
        ("compound", "100 10 2.5", "126.905871"),
    ],
)
def test_each_operation_is_that_of_a_pocket_calculator(
    operation: str, values: str, result: str
) -> None:
    assert rounded(compute(operation, [*map(Decimal, values.split())]), 9) == Decimal(result)


@pytest.mark.parametrize(
    ("operation", "values"),
    [("ratio", "1 0"), ("share", "0 0"), ("growth", "0 5"), ("compound", "10 900 999999999")],
)
def test_what_has_no_result_is_an_arithmetic_error(operation: str, values: str) -> None:
    with pytest.raises(ArithmeticError):
        compute(operation, [*map(Decimal, values.split())])


@pytest.mark.parametrize(
    ("operation", "operands", "shown"),
    [
        ("ratio", "a b", "a ÷ b"),
        ("growth", "a b", "(b − a) ÷ a"),
        ("difference", "a b", "a − b"),
        ("product", "a b", "a × b"),
    ],
)
def test_a_reader_is_shown_what_is_computed(operation: str, operands: str, shown: str) -> None:
    assert SIGNS[operation].format(*operands.split()) == shown


@pytest.mark.parametrize(
    ("value", "digits", "printed"),
    [
        ("815000", 3, "815000"),
        ("815", 2, "820"),
        ("2.257668", 3, "2.26"),
        ("2.5", 1, "3"),
        ("-2.5", 1, "-3"),
        ("2.4999", 1, "2"),
        ("0.00012345", 3, "0.000123"),
        ("9.996", 3, "10"),
        ("999.6", 3, "1000"),
        ("123456789012", 3, "123000000000"),
        ("12", 5, "12"),
        ("0", 3, "0"),
        ("0.000", 3, "0"),
        ("-0.0", 3, "0"),
    ],
)
def test_results_are_rounded_to_so_many_digits_half_up(
    value: str, digits: int, printed: str
) -> None:
    assert str(rounded(Decimal(value), digits)) == printed


figures = st.decimals(
    min_value=Decimal("-1e15"), max_value=Decimal("1e15"), allow_nan=False, places=4
)


@given(figures, st.integers(1, 9))
def test_rounding_is_as_near_as_its_digits_allow_and_prints_plainly(
    value: Decimal, digits: int
) -> None:
    short = rounded(value, digits)
    text = str(short)
    assert "E" not in text
    assert len(text.replace("-", "").replace(".", "").strip("0")) <= digits
    if value:
        unit = Fraction(10) ** (value.adjusted() - digits + 1)
        assert abs(Fraction(short) - Fraction(value)) <= unit / 2
        assert rounded(short, digits) == short
        assert rounded(-value, digits) == -short


@given(st.lists(figures, min_size=1, max_size=6))
def test_a_sum_is_exact(values: list[Decimal]) -> None:
    assert Fraction(compute("sum", values)) == sum(map(Fraction, values))


@given(figures, figures)
def test_differences_and_products_are_exact(a: Decimal, b: Decimal) -> None:
    assert Fraction(compute("difference", [a, b])) == Fraction(a) - Fraction(b)
    assert Fraction(compute("product", [a, b])) == Fraction(a) * Fraction(b)


@pytest.mark.parametrize(
    ("operation", "qualifiers", "result"),
    [
        ("product", ["over", ""], "over"),
        ("compound", ["over", "at_least", ""], "over"),
        ("sum", ["at_least", "", "at_least"], "at_least"),
        ("ratio", ["over", ""], "over"),
        ("ratio", ["", "over"], "under"),
        ("share", ["under", "over"], "under"),
        ("share", ["over", "over"], "about"),
        ("growth", ["at_most", ""], "at_least"),
        ("difference", ["", "at_most"], "at_least"),
        ("sum", ["over", "under"], "about"),
        ("product", ["nearly", ""], "about"),
        ("difference", ["about", ""], "about"),
        ("ratio", ["", ""], ""),
    ],
)
def test_the_qualifier_of_a_result_follows_from_its_operands(
    operation: str, qualifiers: list[str], result: str
) -> None:
    assert qualifier(operation, [Decimal(2)] * len(qualifiers), qualifiers) == result


def test_a_bound_of_a_product_with_a_negative_figure_is_none() -> None:
    assert qualifier("product", [Decimal(2), Decimal(-3)], ["over", ""]) == "about"


positive = st.integers(1, 999)


@given(st.sampled_from(["ratio", "share", "growth", "difference", "product"]),
       positive, positive, st.sampled_from(["over", "under", ""]), st.sampled_from(["over", "under", ""]),
       positive, positive)  # fmt: skip
def test_a_bound_holds_for_whatever_its_operands_may_be(
    operation: str, a: int, b: int, first: str, second: str, more: int, further: int
) -> None:
    def true(value: int, told: str, by: int) -> Decimal:
        return value + by * Decimal({"over": "1", "under": "-0.001", "": "0"}[told])

    printed = compute(operation, [Decimal(a), Decimal(b)])
    real = compute(operation, [true(a, first, more), true(b, second, further)])
    told = qualifier(operation, [Decimal(a), Decimal(b)], [first, second])
    if told == "over":
        assert real > rounded(printed, 2, told)
    elif told == "under":
        assert real < rounded(printed, 2, told)


def test_a_bound_is_rounded_to_its_own_side() -> None:
    assert rounded(Decimal(575), 2, "over") == 570
    assert rounded(Decimal(571), 2, "under") == 580
