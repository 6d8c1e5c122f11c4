"""What the composition of Chinese lines costs: CPU time with it, over CPU time without it.

    python tests/cost_of_chinese.py [PAIRS]

Each pair sets a Chinese edition of ours twice in one process, with and without the passes of
`briefing/typeset/chinese.py` and `justify.py`. The median of the pairs is what counts: a machine
that others use as well slows down both halves of a pair. Figures do not give way (`flow.py`): how
often a document is set anew for them depends on where its pages happen to end.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from statistics import median, quantiles
from time import process_time

from pytest import MonkeyPatch

from briefing.checking.examining import examine
from briefing.composing.compose import compose
from briefing.composing.wording import read_wording
from briefing.model import Edition, Layout
from briefing.rendering.render import Renderer
from briefing.typeset import chinese, flow, justify, typeset

TEMPLATES, BRIEFING = Path("templates"), "datong-coal-to-compute"


@contextmanager
def without_the_passes() -> Iterator[None]:
    """Leave Chinese to WeasyPrint alone: no sign is written, no text counts as Chinese."""
    with MonkeyPatch.context() as patch:
        patch.setattr(chinese, "prepare", lambda root: None)
        patch.setattr(justify, "is_chinese", lambda language: False)
        yield


def pages(layout: Layout, edition: Edition = "zh") -> tuple[str, str]:
    """An edition in a layout: its HTML and its styles."""
    library, _ = examine(Path("content"), TEMPLATES)
    wording = read_wording(TEMPLATES)
    view = compose(library.briefings[BRIEFING], edition, library, wording)
    view = replace(view, layout=layout)
    renderer = Renderer(TEMPLATES, wording)
    return renderer.print(view), renderer.print_styles(layout)


def cpu(html: str, styles: str) -> float:
    """The CPU seconds in which a document is set; what is remembered of texts is forgotten before."""
    chinese.spacing.cache_clear()
    start = process_time()
    typeset(html, styles=styles, fonts=TEMPLATES / "fonts", identifier=bytes(16))
    return process_time() - start


def main(pairs: int) -> None:
    """Print the ratio for each layout."""
    flow.settle = lambda root, render: render()
    for layout in ("brief", "gongwen"):
        document = pages(layout)
        cpu(*document)
        ratios = []
        for _ in range(pairs):
            composed = cpu(*document)
            with without_the_passes():
                plain = cpu(*document)
            ratios.append(composed / plain)
        low, _, high = quantiles(ratios, n=4)
        print(
            f"{layout}: {median(ratios):.2f} (middle half of {pairs} pairs: {low:.2f} to {high:.2f})"
        )


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] else 11)
