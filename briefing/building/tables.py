"""Facts as one flat table: the CSV and Excel exports.

The only user of pandas and of XlsxWriter, which are imported late because they are slow to start.
"""

import io
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pandas import DataFrame


def facts_frame(
    records: Sequence[Mapping[str, Any]], written: Callable[[Any], Any] = lambda cell: cell
) -> "DataFrame":
    """Return exported facts as a flat frame, one row each; nested keys are joined by a dot.

    `written` says how a cell is written down.
    """
    import pandas as pd

    flat = [_flat(record) for record in records]
    names = list(dict.fromkeys(name for row in flat for name in row))
    # Where some records have a mapping, null in the others is no column of its own.
    names = [name for name in names if not any(other.startswith(f"{name}.") for other in names)]
    order = [key for record in records[:1] for key in record]
    names.sort(key=lambda name: order.index(name.partition(".")[0]))
    rows = [[written(row.get(name)) for name in names] for row in flat]
    return pd.DataFrame(rows, columns=names, dtype=object)


def _flat(record: Mapping[str, Any], above: str = "") -> dict[str, Any]:
    flat: dict[str, Any] = {}
    for key, value in record.items():
        if isinstance(value, Mapping):
            flat |= _flat(value, f"{above}{key}.")
        else:
            flat[above + key] = ", ".join(value) if isinstance(value, list | tuple) else value
    return flat


def as_csv(records: Sequence[Mapping[str, Any]]) -> bytes:
    """Return facts as CSV that Excel opens right: UTF-8 with a mark, no live formulas."""
    text = facts_frame(records, _inert).to_csv(index=False, lineterminator="\r\n")
    return ("\ufeff" + text).encode()


# A cell that begins like a formula would be computed by a spreadsheet (CSV injection).
# Excel in Chinese reads the full-width signs too. https://owasp.org/www-community/attacks/CSV_Injection
_FORMULA_STARTS = tuple("=+-@\t\r\n＝＋－＠")


def _inert(cell: Any) -> Any:
    if isinstance(cell, str) and cell.startswith(_FORMULA_STARTS) and not _is_number(cell):
        return "'" + cell
    return cell


def _is_number(cell: str) -> bool:
    return cell.lstrip("+-").replace(".", "", 1).isdigit()


def as_xlsx(records: Sequence[Mapping[str, Any]]) -> bytes:
    """Return facts as an Excel workbook; the same facts give the same bytes."""
    from xlsxwriter import Workbook

    frame = facts_frame(records)
    buffer = io.BytesIO()
    with Workbook(buffer, {"in_memory": True}) as book:
        book.set_properties({"title": "facts", "created": datetime(2000, 1, 1)})
        sheet = book.add_worksheet("facts")
        # Cell by cell: pandas takes twice as long, for formats that no cell here has.
        for place, name in enumerate(frame.columns):
            sheet.write_string(0, place, name, book.add_format({"bold": True}))
        for line, row in enumerate(frame.itertuples(index=False, name=None), 1):
            for place, cell in enumerate(row):
                if isinstance(cell, str):
                    sheet.write_string(line, place, cell)
                elif cell is not None:
                    sheet.write(line, place, cell)
        sheet.freeze_panes(1, 1)
        sheet.autofilter(0, 0, len(frame), max(len(frame.columns) - 1, 0))
        for index, column in enumerate(frame.columns):
            sheet.set_column(index, index, 40 if "claim" in column or "quote" in column else 16)
    return buffer.getvalue()
