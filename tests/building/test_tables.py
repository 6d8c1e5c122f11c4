import csv
import io
from collections.abc import Sequence
from typing import Any

import openpyxl
import pytest
from demofolder import DEMO

from briefing.building.records import fact_records
from briefing.building.tables import as_csv, as_xlsx, facts_frame
from briefing.composing.tabling import cells
from briefing.model import Table
from briefing.reading.reader import read

RECORDS = fact_records(read(DEMO)[0])


def words(text: str) -> dict[str, str]:
    return {"zh": text, "en": text}


def table(**fields: Any) -> Table:
    return Table.model_validate({"caption": words("caption"), "columns": ["value"]} | fields)


def rows_of_csv(records: Sequence[dict[str, Any]]) -> list[dict[str, str]]:
    raw = as_csv(records)
    assert raw.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(raw.decode("utf-8-sig"), newline="")))


def test_a_list_has_a_row_for_each_fact() -> None:
    asked = table(kind="list", facts=["racks", "servers"], columns=["indicator", "value"])
    assert cells(asked) == (("indicator", "value"), [("racks", "racks"), ("servers", "servers")])


def test_a_grid_has_its_labels_first_and_gaps_where_a_row_is_short() -> None:
    rows: list[dict[str, Any]] = [
        {"label": words("one"), "cells": ["racks", words("none")]},
        {"label": words("two"), "cells": [""]},
    ]
    grid = table(kind="grid", columns=[words("a"), words("b")], rows=rows)
    assert cells(grid) == (
        ("label", "cell-0", "cell-1"),
        [(grid.rows[0].label, "racks", grid.rows[0].cells[1]), (grid.rows[1].label, "", "")],
    )


def test_nested_records_become_columns_joined_by_a_dot() -> None:
    records: Sequence[dict[str, Any]] = [
        {"id": "a", "source": None, "quote": {"at": {"line": 5}}, "formula": None},
        {"id": "b", "source": {"id": "s"}, "quote": None, "formula": {"ratio": ("x", "y")}},
    ]
    found = facts_frame(records)
    assert list(found.columns) == ["id", "source.id", "quote.at.line", "formula.ratio"]
    assert found.values.tolist() == [["a", None, 5, None], ["b", "s", None, "x, y"]]


def test_the_flat_table_holds_what_the_records_hold() -> None:
    rows = rows_of_csv(RECORDS)
    assert [row["id"] for row in rows] == [record["id"] for record in RECORDS]
    assert {"source", "quote", "reading", "claim", "time"}.isdisjoint(rows[0])
    by_id = {row["id"]: row for row in rows}
    racks = by_id["qingshan-racks-2025"]
    assert racks["value"] == "3600000"
    assert racks["reading.value"] == "36000"
    assert racks["reading.because.en"].startswith("At 2.5 kW a rack")
    assert racks["quote.line"] == "4"
    assert racks["quote.start"].isdigit()
    assert by_id["qingshan-rack-power"]["formula.product"] == (
        "qingshan-racks-2025, standard-rack-power"
    )
    assert by_id["qingshan-rack-power"]["source.id"] == ""


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("=1+1", "'=1+1"),
        ('=HYPERLINK("http://x.org")', '\'=HYPERLINK("http://x.org")'),
        ("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"),
        ("-2+3", "'-2+3"),
        ("@SUM(1)", "'@SUM(1)"),
        ("\t=1", "'\t=1"),
        ("\r=1", "'\r=1"),
        ("\n=1", "'\n=1"),
        ("＝1+1", "'＝1+1"),
        ("＠SUM(1)", "'＠SUM(1)"),
        # plain numbers and words are as they are
        ("-12.5", "-12.5"),
        ("+3", "+3"),
        ("140000", "140000"),
        ("大同, “煤炭之都”", "大同, “煤炭之都”"),
        ('a "b"\nc', 'a "b"\nc'),
        ("a=b", "a=b"),
    ],
)
def test_no_cell_of_a_csv_file_is_computed(cell: str, written: str) -> None:
    (row,) = rows_of_csv([{"id": "x", "claim": {"zh": cell}}])
    assert row["claim.zh"] == written


def test_the_lines_of_a_csv_file_end_as_excel_writes_them() -> None:
    raw = as_csv([{"id": "a", "value": None}])
    assert raw == "\ufeffid,value\r\na,\r\n".encode()


def sheet(records: Sequence[dict[str, Any]]) -> list[list[Any]]:
    book = openpyxl.load_workbook(io.BytesIO(as_xlsx(records)))
    return [[cell.value for cell in row] for row in book["facts"].iter_rows()]


def test_a_workbook_holds_text_and_never_a_formula() -> None:
    odd = {"id": "=1+1", "url": "http://x.org", "value": "00140000", "line": 5, "none": None}
    assert sheet([odd]) == [[*odd], ["=1+1", "http://x.org", "00140000", 5, None]]
    book = openpyxl.load_workbook(io.BytesIO(as_xlsx([odd])))
    cell = book["facts"]["A2"]
    assert cell.data_type == "s"
    assert book["facts"]["B2"].hyperlink is None


def test_the_workbook_and_the_csv_file_agree() -> None:
    rows = rows_of_csv(RECORDS)
    head, *body = sheet(RECORDS)
    assert head == list(rows[0])
    for row, written in zip(rows, body, strict=True):
        assert ["" if cell is None else str(cell) for cell in written] == list(row.values())


def test_the_same_facts_give_the_same_bytes() -> None:
    assert as_xlsx(RECORDS) == as_xlsx(RECORDS)
    assert as_csv(RECORDS) == as_csv(RECORDS)


def test_no_facts_are_an_empty_table() -> None:
    assert as_csv([]).decode("utf-8-sig").strip() in ("", '""')
    assert sheet([]) in ([], [[None]])
