import hashlib
import re
import subprocess
import sys
from dataclasses import replace
from decimal import Decimal
from html.parser import HTMLParser
from pathlib import Path

import pytest

from briefing.charts import Kind, Point, Standing, draw
from briefing.charts.looks import CORED, DEEP, PAPER, STYLES
from briefing.charts.points import BESIDE, MOST_LINES, WIDTH, Style

SCREEN = Path(__file__).parents[2] / "templates" / "styles" / "screen.css"
LEGEND: dict[Standing, str] = {
    "result": "已实现",
    "plan": "计划",
    "reading": "编者判读",
    "derived": "推算",
}
RACKS = [
    Point("大同\nDatong", "3.26万架", Decimal("32600")),
    Point("灵丘\nLingqiu", "6.52万架", Decimal("65200"), hollow=True, standing="plan"),
]
STEPS = [
    Point("一期投产", "", start="2018"),
    Point("大会", "8月19日", start="2022-07-02"),
    Point("规划期", "", start="2021", end="2022", hollow=True),
]


def drawn(kind: Kind, points: list[Point], description: str = "数据见下表") -> str:
    return draw(
        kind, points, id="racks", title="大同 < 灵丘", description=description, legend=LEGEND
    )


def texts(svg: str) -> list[str]:
    return re.findall(r"<text[^>]*>([^<]*)</text>", svg)


def lengths(svg: str) -> list[float]:
    """Return the lengths of the bars and spans, top to bottom within a style."""
    return [float(length) for length in re.findall(r'<path d="M[^h"]*h([\d.]+)v11h', svg)]


def middles(svg: str) -> list[float]:
    """Return where the circles of the plot lie, in units from the left of the plot."""
    return [float(x) for x in re.findall(r'<path transform="translate\(([\d.]+),[^>]*A', svg)]


def test_bars_are_as_long_as_their_values_and_start_at_zero() -> None:
    datong, lingqiu = lengths(drawn("bar", RACKS))
    assert lingqiu == pytest.approx(2 * datong)


def test_labels_values_and_legend_are_printed_once_in_their_order() -> None:
    assert sorted(texts(drawn("bar", RACKS))) == sorted(
        ["大同", "Datong", "灵丘", "Lingqiu", "3.26万架", "6.52万架", "已实现", "计划"]
    )


@pytest.mark.parametrize(
    ("hollow", "standing", "fill", "dashed", "word"),
    [
        (False, "result", "#0f4c5c", False, "已实现"),
        (True, "plan", "#ffffff", False, "计划"),
        (True, "result", "#ffffff", False, "计划"),
        (False, "reading", "#a9cdd2", False, "编者判读"),
        (False, "derived", "#a9cdd2", True, "推算"),
        (True, "reading", "#ffffff", True, "计划 / 编者判读"),
        (True, "derived", "#ffffff", True, "计划 / 推算"),
    ],
)
def test_a_mark_and_its_legend_tell_what_a_figure_is(
    hollow: bool, standing: Standing, fill: str, dashed: bool, word: str
) -> None:
    point = Point("大同", "1", Decimal(1), hollow=hollow, standing=standing)
    svg = drawn("bar", [point])
    (bar,) = re.findall(r"<path[^>]*v11h[^>]*>", svg)
    assert f'fill="{fill}"' in bar
    assert ("stroke-dasharray" in bar) is dashed
    assert texts(svg)[-1] == word


def test_years_stand_over_the_timeline_and_marks_in_their_years() -> None:
    svg = drawn("timeline", STEPS)
    assert texts(svg)[:5] == ["2018", "2019", "2020", "2021", "2022"]
    whole_year, day = middles(svg)[:2]
    (span,) = lengths(svg)
    year = span / 2
    assert whole_year == pytest.approx(year / 2)
    assert day == pytest.approx(year * 4.5, abs=year / 365)


def test_a_long_timeline_names_fewer_years() -> None:
    points = [Point("始", "", start="1978"), Point("终", "", end="2035")]
    years = [int(text) for text in texts(drawn("timeline", points)) if text.isdigit()]
    assert years == list(range(1980, 2036, 5))


def test_a_text_at_the_right_edge_stands_left_of_its_mark() -> None:
    points = [Point("始", "早", start="2018"), Point("终", "力争2027年建成", end="2027")]
    found = re.findall(r'text-anchor="(\w+)"[^>]*>([^<]*)<', drawn("timeline", points))
    anchors = {text: anchor for anchor, text in found}
    assert anchors["早"] == "start"
    assert anchors["力争2027年建成"] == "end"


def test_a_mark_at_the_end_of_the_last_year_is_drawn_whole() -> None:
    svg = drawn("timeline", [Point("始", "", start="2018"), Point("终", "", end="2027-12-31")])
    left = float(re.findall(r"translate\(([\d.]+),", svg)[0])
    assert left + middles(svg)[1] < WIDTH - BESIDE / 2


@pytest.mark.parametrize("value", [None, Decimal(0)])
def test_a_row_without_length_keeps_its_words(value: Decimal | None) -> None:
    assert "无数据" in texts(drawn("bar", [*RACKS, Point("朔州", "无数据", value)]))
    assert {"朔州", "无数据"} <= set(texts(drawn("bar", [Point("朔州", "无数据", value)])))


def test_a_chart_without_a_figure_has_no_words_but_its_own() -> None:
    assert texts(drawn("bar", [Point("朔州", "无数据")])) == ["朔州", "无数据"]


def test_a_step_without_a_time_keeps_its_row() -> None:
    assert "时间不详" in texts(drawn("timeline", [*STEPS, Point("二期", "时间不详")]))


def test_negative_bars_reach_left_of_zero() -> None:
    falling = [Point("甲", "-5%", Decimal(-5)), Point("乙", "10%", Decimal(10))]
    bars = re.findall(r'<path d="M([\d.]+),[^h]*h([\d.]+)v11h', drawn("bar", falling))
    (start, length), (zero, _) = [(float(x), float(h)) for x, h in bars]
    assert start + length == pytest.approx(zero)


def test_the_title_comes_first_and_ids_are_the_callers() -> None:
    svg = drawn("bar", RACKS, description="甲 & 乙")
    assert re.match(r"<svg [^>]*><title id=\"racks-title\">大同 &lt; 灵丘</title><desc ", svg)
    assert '<desc id="racks-desc">甲 &amp; 乙</desc>' in svg
    assert 'role="img"' in svg
    assert 'aria-labelledby="racks-title racks-desc"' in svg
    assert re.findall(r' id="([^"]*)"', svg) == ["racks-title", "racks-desc"]


@pytest.mark.parametrize(("kind", "points"), [("bar", RACKS), ("timeline", STEPS)])
def test_what_weasyprint_or_a_phone_would_draw_wrong_is_absent(
    kind: Kind, points: list[Point]
) -> None:
    svg = drawn(kind, points)
    head = svg[: svg.index(">")]
    assert 'width="100%"' in head and 'viewBox="0 0 586 ' in head and "height=" not in head
    assert not re.search(r"clip-?path|style=|var\(|opacity|<style|<script|href", svg, re.I)
    fonts = re.findall(r'<(?:svg|text)[^>]* font-family="([^",]*),', svg)
    assert len(fonts) == 1 + len(texts(svg))
    assert set(fonts) == {"Briefing Sans SC"}


def test_words_are_escaped_and_kept_whole() -> None:
    points = [Point('甲 role="x" <b>', "</svg>", Decimal(1))]
    assert texts(drawn("bar", points))[:2] == ['甲 role="x" &lt;b&gt;', "&lt;/svg&gt;"]


def test_every_element_is_closed() -> None:
    open_elements: list[str] = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attrs: object) -> None:
            open_elements.append(tag)

        def handle_startendtag(self, tag: str, attrs: object) -> None:
            pass

        def handle_endtag(self, tag: str) -> None:
            assert open_elements.pop() == tag

    Reader().feed(drawn("timeline", STEPS))
    assert open_elements == []


def test_the_same_bytes_in_another_process() -> None:
    program = (
        "import hashlib, tests.charts.test_charts as t;"
        "print(hashlib.sha256(t.drawn('timeline', t.STEPS).encode()).hexdigest())"
    )
    here = hashlib.sha256(drawn("timeline", STEPS).encode()).hexdigest()
    there = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    assert there.stdout.decode().strip() == here


def at(label: str, when: str, value: str, *, hollow: bool = False) -> Point:
    standing: Standing = "plan" if hollow else "result"
    amount = Decimal(value)
    return Point(label, value, amount, start=when, hollow=hollow, standing=standing, when=when)


TICKS = [(0.0, "0"), (5.0, "5万架"), (10.0, "10万架")]
LINES = [
    at("大同", "2022", "2"),
    at("大同", "2024", "4"),
    at("大同", "2027", "8", hollow=True),
    at("灵丘", "2022", "6"),
    at("灵丘", "2027", "9", hollow=True),
]


def joined(kind: Kind, points: list[Point]) -> str:
    return draw(kind, points, id="x", title="t", description="d", legend=LEGEND, ticks=TICKS)


def test_the_axis_of_a_line_begins_at_zero_and_lines_are_named_at_their_ends() -> None:
    told = texts(joined("line", LINES))
    assert {"0", "5万架", "10万架"} <= set(told)
    assert {"大同", "8", "灵丘", "9", "2022", "2024", "2027"} <= set(told)


def test_a_slope_tells_both_its_values() -> None:
    assert {"大同", "灵丘", "2", "6", "8", "9"} <= set(
        texts(joined("slope", [point for point in LINES if point.when != "2024"]))
    )


@pytest.mark.parametrize("kind", ["line", "slope"])
def test_targets_are_hollow_and_what_leads_to_them_is_dashed(kind: Kind) -> None:
    points = [point for point in LINES if kind == "line" or point.when != "2024"]
    svg = joined(kind, points)
    ways = re.findall(r'<line [^>]*stroke="#0f4c5c"[^>]*>', svg)
    assert sum("stroke-dasharray" in way for way in ways) == 2
    fills = re.findall(r'<path transform="translate[^>]*fill="(#[0-9a-f]+)"', svg)
    assert fills.count("#ffffff") == 2 + 1  # two targets, and the hollow mark of the key


def test_a_missing_figure_leaves_a_gap_in_its_line() -> None:
    gap = Point("大同", "–", start="2024", when="2024")
    whole, broken = (joined("line", [LINES[0], point, LINES[2]]) for point in (LINES[1], gap))
    way = r'<line [^>]*stroke="#0f4c5c"'
    assert (len(re.findall(way, whole)), len(re.findall(way, broken))) == (2, 0)


def test_shares_stand_one_after_the_other_in_the_whole() -> None:
    parts = [Point("甲", "60%", Decimal(60)), Point("乙", "40%", Decimal(40), before=Decimal(60))]
    svg = draw("share", parts, id="x", title="t", description="d", legend=LEGEND, whole=100)
    (first, last) = re.findall(r'<path d="M([\d.]+),[^h"]*h([\d.]+)v11h[^>]*stroke=', svg)
    assert float(last[0]) == pytest.approx(float(first[0]) + float(first[1]))
    assert float(last[1]) == pytest.approx(float(first[1]) * 2 / 3)


def test_marks_differ_in_grey_by_filling_core_or_outline() -> None:
    def pattern(style: Style) -> tuple[str, bool, str]:
        look = STYLES[style]
        filling = {DEEP: "solid", PAPER: "hollow"}.get(look["fill"], "")
        return filling, style in CORED, str(look.get("strokeDash", ""))

    assert len({pattern(style) for style in STYLES}) == len(STYLES)


def test_each_line_has_marks_of_a_shape_of_its_own() -> None:
    many = [at(str(line), when, "5") for line in range(MOST_LINES) for when in ("2022", "2024")]
    shapes = re.findall(r'<path transform="translate\([^)]*\)" d="([^"]*)"', joined("line", many))
    assert len(set(shapes)) == MOST_LINES


@pytest.mark.parametrize("kind", ["bar", "timeline"])
def test_every_colour_of_a_drawing_has_another_in_the_dark(kind: Kind) -> None:
    sheet = SCREEN.read_text("utf-8")
    steps = [replace(point, standing=style) for point in STEPS for style in LEGEND]
    for colour in set(re.findall(r'(?:fill|stroke)="#[^"]*"', drawn(kind, [*RACKS, *steps]))):
        assert f".drawing [{colour}] {{" in sheet
