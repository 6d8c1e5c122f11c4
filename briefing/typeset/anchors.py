"""Anchors in WeasyPrint 70.0, looked up among those of earlier pages in sets, not in lists.

When it has made a page, WeasyPrint goes through its boxes and asks of each anchor whether an earlier
page has it. With the pages of a document that grows as their square: a thirtieth of 259 of them.
The lists are local to a long function, so that it is compiled anew with these two names as sets.

Private name used here: `layout.page.make_page`. `tests/typeset/test_private.py` watches it.
"""

import inspect

from .engine import weasyprint

page = weasyprint.layout.page
with_lists = page.make_page

AS_SETS = {" = []": " = set()", ".extend(": ".update(", ".append(": ".add("}


def install() -> None:
    """Let WeasyPrint keep the anchors of earlier pages in sets."""
    source = inspect.getsource(with_lists)
    for name in ("cached_anchors", "cached_lookups"):
        for of_list, of_set in AS_SETS.items():
            source = source.replace(name + of_list, name + of_set)
    exec(compile(source, page.__file__, "exec"), vars(page))
