import json
from dataclasses import replace

from demofolder import DEMO

from briefing.artifacts import sha256
from briefing.building.records import fact_records, waived_records
from briefing.reading.reader import read

LIBRARY = read(DEMO)[0]
RECORDS = {record["id"]: record for record in fact_records(LIBRARY)}


def test_a_fact_is_told_to_other_tools_in_full() -> None:
    source = LIBRARY.sources["demo-daily-2025"]
    start = source.text.index("with 3.6")
    end = source.text.index(". About")
    start_of_time = source.text.index("At the end of July")
    assert RECORDS["qingshan-racks-2025"] == {
        "id": "qingshan-racks-2025",
        "kind": "figure",
        "place": "qingshan",
        "indicator": "standard-racks",
        "part": None,
        "measure": "level",
        "value": "3600000",
        "low": None,
        "high": None,
        "unit": "rack",
        "qualifier": None,
        "time": {"kind": "as-of", "value": "2025-07"},
        "status": "achieved",
        "said_by": None,
        "reading": {
            "standing": "arithmetic",
            "value": "36000",
            "unit": "rack",
            "status": None,
            "because": {
                "zh": "按每架2.5千瓦折算，与同句的IT容量9万千瓦相符",
                "en": "At 2.5 kW a rack this agrees with the IT capacity of 90 MW in the same sentence",
            },
        },
        "formula": None,
        "printed": {"zh": "3.6万架", "en": "36,000 racks"},
        "claim": {"zh": "青山市有标准机架3.6万架", "en": "Qingshan has 36,000 racks"},
        "source": {
            "id": "demo-daily-2025",
            "path": "sources/demo-daily-2025/article.txt",
            "sha256": source.sha256,
            "quality": "machine-translation",
        },
        "quote": {
            "exact": "with 3.6\u00a0million standard racks and an IT capacity of 90\u00a0MW",
            "start": start,
            "end": end,
            "line": 4,
            "sentence": 1,
        },
        "figure": "3.6\u00a0million standard racks",
        "place_quote": None,
        "time_quote": {
            "exact": "At the end of July",
            "start": start_of_time,
            "end": start_of_time + len("At the end of July"),
            "line": 4,
            "sentence": 1,
        },
        "accepted": None,
        "note": None,
        "withdrawn": None,
        "reviewed": 0,
    }


def test_a_derived_figure_has_its_formula_and_no_source() -> None:
    record = RECORDS["qingshan-rack-power"]
    assert (record["value"], record["unit"]) == ("90000", "kW")
    assert record["formula"] == {"product": ("qingshan-racks-2025", "standard-rack-power")}
    assert (record["source"], record["quote"], record["reading"]) == (None, None, None)


def test_what_is_no_figure_has_no_value() -> None:
    for name in ("qingshan-first-hall-2021", "qingshan-users-2025"):
        record = RECORDS[name]
        assert (record["value"], record["low"], record["high"]) == (None, None, None)
    assert RECORDS["qingshan-first-hall-2021"]["measure"] is None
    assert RECORDS["qingshan-users-2025"]["unit"] == "person"
    assert RECORDS["qingshan-users-2025"]["time"] == {"kind": "reported", "value": None}


def test_references_in_a_claim_are_put_in() -> None:
    fact = LIBRARY.facts["qingshan-land-2026"]
    claim = fact.claim.model_copy(
        update={"en": 'Adds {value} & "more" after {qingshan-first-hall-2021|when}'}
    )
    land = fact.model_copy(update={"claim": claim})
    (record,) = fact_records(replace(LIBRARY, facts={**LIBRARY.facts, "land": land}))[-1:]
    assert record["id"] == "land"
    assert record["claim"]["en"] == 'Adds 2,000 mu & "more" after June 2021'


def test_positions_count_the_characters_of_the_file_as_it_is() -> None:
    for record in RECORDS.values():
        if record["quote"]:
            raw = (DEMO / record["source"]["path"]).read_bytes()
            text, quote = raw.decode("utf-8"), record["quote"]
            assert record["source"]["sha256"] == sha256(raw)
            assert text[quote["start"] : quote["end"]] == quote["exact"]
            assert text.count("\n", 0, quote["start"]) + 1 == quote["line"]


def test_records_are_plain_json() -> None:
    records = fact_records(LIBRARY)
    again = json.loads(json.dumps(records))
    assert [record["id"] for record in again] == [*LIBRARY.facts]


def test_what_is_waived_is_told_with_its_reason() -> None:
    text = LIBRARY.sources["demo-daily-2025"].text
    start = text.index("Also read: Yunxi to add 40 MW of wind power")
    assert waived_records(LIBRARY) == [
        {
            "source": "demo-daily-2025",
            "start": start,
            "end": start + len("Also read: Yunxi to add 40 MW of wind power"),
            "kind": "furniture",
            "reason": {"zh": "另一篇报道的标题", "en": "Headline of another report"},
        }
    ]
