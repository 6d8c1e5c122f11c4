"""Quantities in running Chinese and English text: found, parsed, compared, formatted."""

from .finding import find, found_json, parse
from .formatting import format_quantity, format_value
from .quantity import Found, Kind, Language, Quantity, as_row, is_count, of_row, same_value
from .unit_table import Unit
from .units import CountUnit, unit

__all__ = [
    "CountUnit",
    "Found",
    "Kind",
    "Language",
    "Quantity",
    "Unit",
    "as_row",
    "find",
    "format_quantity",
    "format_value",
    "found_json",
    "is_count",
    "of_row",
    "parse",
    "same_value",
    "unit",
]
