"""The types of C in WeasyPrint 70.0, parsed with the names that they are made of and no others.

Before cffi parses the name of a type, as `PangoRectangle *`, it lets its parser read all types that were
ever declared: some two hundred lines, for each of some twenty names. Only those matter that stand in it.

Private names used here: of `text.ffi` the parser `ffi._parser`, and of that `_parse` and `_declarations`.
`tests/typeset/test_private.py` watches them.
"""

import re
from typing import Any

from .engine import weasyprint

parser = weasyprint.text.ffi.ffi._parser


def install() -> None:
    """Let cffi read no more declarations than it needs."""
    parse = parser._parse

    def parse_named(text: str) -> Any:
        whole, words = parser._declarations, set(re.findall(r"\w+", text))
        parser._declarations = {
            name: known for name, known in whole.items() if name.removeprefix("typedef ") in words
        }
        try:
            return parse(text)
        finally:
            parser._declarations = whole

    parser._parse = parse_named
