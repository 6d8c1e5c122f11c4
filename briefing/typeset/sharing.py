"""Styles in WeasyPrint 70.0, computed once for all elements that look alike.

WeasyPrint lets elements share a computed style where their parents share one and the same rules match
them. Two things keep nearly all of ours apart, and what is below takes them out of its way:

- It computes an `id` and a `lang` as declarations of the element's own, so that nothing within an
  element with an `id` is shared. Here equal languages are one declaration, and anchors are put on
  when all is computed, each on a copy of the style that its element shares.
- Its own sheet gives every element pseudo-elements for notes, which we do not use, and for the marker
  of a list item, each with a style: six for one that is needed.

Private names used here: `css.find_style_attributes`, `css.StyleFor`, `html.UA_STYLESHEET` and of its
matcher `other_selectors`. `tests/typeset/test_private.py` watches them.
"""

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from typing import Any

from .engine import weasyprint

css = weasyprint.css

ANCHOR, LANGUAGE = "-weasy-anchor", "-weasy-lang"
NOTES = ("footnote-call", "footnote-marker", "note-call", "note-marker", "note-callback")


def install() -> None:
    """Let WeasyPrint share the styles of elements that differ in nothing that is seen."""
    find_style_attributes, compute = css.find_style_attributes, css.StyleFor.__init__

    def find_shared(tree: Any, *context: Any) -> Iterator[tuple[Any, Any, Any, Any]]:
        languages: dict[str, Any] = {}
        found = find_style_attributes(tree, *context)
        for element, attributes in groupby(found, itemgetter(1)):
            kept = [one for one in attributes if one[2][0].name != ANCHOR]
            if [one[2][0].name for one in kept] == [LANGUAGE]:
                specificity, _, declarations, base_url = kept[0]
                declarations = languages.setdefault(element.get("lang"), declarations)
                kept = [(specificity, element, declarations, base_url)]
            yield from kept

    def compute_shared(
        self: Any, html: Any, sheets: Any, hints: Any, font_config: Any, targets: Any
    ) -> None:
        compute(self, html, sheets, hints, font_config, targets)
        styles = self.get_computed_styles()
        for element in html.etree_element.iter():
            if anchor := element.get("id"):
                styles[element, None] = _Anchored(styles[element, None], anchor)
                targets.collect_anchor(anchor)

    css.find_style_attributes, css.StyleFor.__init__ = find_shared, compute_shared

    matcher = weasyprint.html.UA_STYLESHEET.matcher
    items = matcher.lower_local_name_selectors.setdefault("li", [])
    items += [entry for entry in matcher.other_selectors if entry[3] == "marker"]
    matcher.other_selectors[:] = [
        entry for entry in matcher.other_selectors if entry[3] not in (*NOTES, "marker")
    ]


class _Anchored(weasyprint.css.ComputedStyle):  # type: ignore[misc]
    """A style that differs from the one that its element shares in nothing but an anchor."""

    def __init__(self, shared: Any, anchor: str) -> None:
        self.__dict__.update(vars(shared))
        self._shared = shared
        self["anchor"] = anchor

    def __missing__(self, key: str) -> Any:
        value = self[key] = self._shared[key]
        return value

    @property
    def anonymous_style(self) -> Any:
        """The style of boxes without an element in it; they inherit no anchor."""
        return self._shared.anonymous_style
