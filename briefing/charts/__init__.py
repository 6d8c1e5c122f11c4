"""Charts: a table of points -> one inline SVG. The only user of vl-convert (Vega-Lite).

Nothing is measured with a font, so a chart has the same bytes on every machine, and room enough
in the fonts of the PDF as in those of a reader's screen. Colours stand in attributes, because
WeasyPrint draws `var()` in SVG black; on a dark screen `screen.css` puts others in their place.

`points` is what is drawn and its measures, `looks` the marks and the key to them; `rows` lays out
bars, timelines and shares, `lines` lines and slopes; `rowmarks` and `linemarks` write them down.
"""

import json
import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from html import escape

from briefing.charts import linemarks, lines, rowmarks, rows
from briefing.charts.lines import Ticks
from briefing.charts.looks import FONTS, INK, PAPER, Spec
from briefing.charts.points import FONT_SIZE, Kind, Point, Standing

__all__ = ["Kind", "Point", "Standing", "Ticks", "draw", "height"]


@lru_cache(maxsize=256)
def _svg(spec: str) -> str:
    """Return what Vega-Lite draws; a chart stands on several pages, drawn once."""
    import vl_convert  # half a second and a JavaScript engine, for the builds with charts alone

    svg: str = vl_convert.vegalite_to_svg(spec, vl_version="6.4")
    return svg


def draw(
    kind: Kind,
    points: Sequence[Point],
    *,
    id: str,
    title: str,
    description: str,
    legend: Mapping[Standing, str],
    ticks: Ticks = (),
    whole: float = 0,
) -> str:
    """Return the points as an `<svg>` element, in the order given.

    `bar` draws bars from 0; `timeline` draws circles and spans under their years, a time that is
    a whole year in the middle of it; `share` draws each part on a band that is the `whole`, after
    the parts before it; `line` and `slope` join the points of one label, over the amounts of
    `ticks`. Results are solid, plans hollow and what leads to them dashed, readings and derived
    figures have a core; `legend` has the word for each. `id` is unique on the page. `title` is a
    whole sentence: it is all that the PDF tells to readers who cannot see the chart.
    """
    if kind in ("line", "slope"):
        spec = linemarks.spec(kind, lines.arrange(kind, points, ticks), legend)
    else:
        spec = rowmarks.spec(kind, rows.arrange(kind, points, whole), legend)
    svg = _svg(json.dumps(_COMMON | spec))
    _, head, drawing = re.split(r"^(<svg[^>]*>)", svg, maxsplit=1)
    (viewbox,) = re.findall(r'viewBox="[^"]*"', head)
    drawing = re.sub(r'<path[^>]* d="(?:M0,0h0v0h0Z)?"[^>]*/>', "", drawing)
    in_tag = r"(?=[^<>]*>)"
    unused = r'(?:class|role|aria-[a-z]+|pointer-events|opacity)="[^"]*"'
    drawing = re.sub(f" {unused}{in_tag}", "", drawing)
    name = escape(id)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" width="100%" {viewbox} '
        f'aria-labelledby="{name}-title {name}-desc" font-family="{FONTS}">'
        f'<title id="{name}-title">{escape(title)}</title>'
        f'<desc id="{name}-desc">{escape(description)}</desc>{drawing}'
    )


def height(svg: str) -> float:
    """Return how high a drawing is, as a part of its width."""
    (size,) = re.findall(r'viewBox="0 0 ([0-9.]+) ([0-9.]+)"', svg)
    return float(size[1]) / float(size[0])


_COMMON: Spec = {
    "autosize": "none",
    "background": PAPER,
    "view": {"stroke": None},
    "config": {"aria": False, "font": FONTS, "text": {"fontSize": FONT_SIZE, "fill": INK}},
}
