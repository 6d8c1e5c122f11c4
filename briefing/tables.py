"""Facts as tables: the frames behind printed tables, and the CSV and Excel exports.

The only user of pandas, which is imported late because it is slow to start.
"""

import io
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from briefing.model import Table

if TYPE_CHECKING:
    from pandas import DataFrame


def frame(table: Table) -> "DataFrame":
    """Return the cells of a table: fact ids, words, or "" where there is nothing.

    A list has a row for each fact and a column for each thing asked of it; a grid has its labels
    in the first column.
    """
    import pandas as pd

    if table.kind == "list":
        columns = [str(column) for column in table.columns]
        rows = [[fact_id] * len(columns) for fact_id in table.facts]
        return pd.DataFrame(rows, columns=columns, dtype=object)
    grid = pd.DataFrame([row.cells for row in table.rows], dtype=object)
    grid.columns = [f"cell-{index}" for index in grid.columns]
    grid.insert(0, "label", [row.label for row in table.rows])
    return grid.where(grid.notna(), "")


def facts_frame(records: Sequence[Mapping[str, Any]]) -> "DataFrame":
    """Return exported facts as a flat frame, one row each; nested keys are joined by a dot."""
    import pandas as pd

    flat = [
        {
            (f"{key}.{inner}" if isinstance(value, Mapping) else key): (
                value[inner] if isinstance(value, Mapping) else value
            )
            for key, value in record.items()
            for inner in (value if isinstance(value, Mapping) else [key])
        }
        for record in records
    ]
    return pd.DataFrame(flat, dtype=object)


def as_csv(records: Sequence[Mapping[str, Any]]) -> bytes:
    """Return facts as CSV that Excel opens right: UTF-8 with a mark, no live formulas."""
    frame = facts_frame(records).map(_inert)
    text = frame.to_csv(index=False, lineterminator="\r\n")
    return ("\ufeff" + text).encode()


# A cell that begins like a formula would be computed by a spreadsheet (CSV injection).
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def _inert(cell: Any) -> Any:
    if isinstance(cell, str) and cell.startswith(_FORMULA_STARTS) and not _is_number(cell):
        return "'" + cell
    return cell


def _is_number(cell: str) -> bool:
    return cell.lstrip("+-").replace(".", "", 1).isdigit()


def as_xlsx(records: Sequence[Mapping[str, Any]]) -> bytes:
    """Return facts as an Excel workbook; the same facts give the same bytes."""
    import pandas as pd

    frame = facts_frame(records)
    buffer = io.BytesIO()
    options = {"strings_to_formulas": False, "strings_to_urls": False}
    with pd.ExcelWriter(buffer, engine="xlsxwriter", engine_kwargs={"options": options}) as writer:
        writer.book.set_properties({"title": "facts", "created": datetime(2000, 1, 1)})
        frame.to_excel(writer, sheet_name="facts", index=False)
        sheet = writer.sheets["facts"]
        sheet.freeze_panes(1, 1)
        sheet.autofilter(0, 0, len(frame), max(len(frame.columns) - 1, 0))
        for index, column in enumerate(frame.columns):
            sheet.set_column(index, index, 40 if "claim" in column or "quote" in column else 16)
    return buffer.getvalue()
