import json
import re
from pathlib import Path

import pytest
from demofolder import DEMO, PROJECT

from briefing.model import KINDS_OF_FILE
from briefing.schemas import schemas

FOLDER = PROJECT / "docs" / "schema"


def test_every_kind_of_file_has_its_schema() -> None:
    assert {*schemas()} == {f"{kind}.json" for kind in KINDS_OF_FILE}


def test_the_schemas_on_file_are_those_of_the_models() -> None:
    assert {path.name: path.read_bytes() for path in FOLDER.glob("*.json")} == schemas()


@pytest.mark.parametrize("name", sorted(schemas()))
def test_a_schema_is_plain_json_and_knows_its_name(name: str) -> None:
    schema = json.loads(schemas()[name])
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert f"{schema['title']}.json" == name


def test_what_an_editor_reads_as_a_number_or_a_date_is_no_mistake() -> None:
    fact = json.loads(schemas()["facts.json"])["$defs"]["Fact"]["properties"]
    (value, _) = fact["value"]["anyOf"]
    assert value["type"] == ["string", "number", "boolean"]
    (reported, _) = fact["reported"]["anyOf"]
    assert reported["enum"] == ["true", True]


def test_editors_are_told_what_a_field_means() -> None:
    fact = json.loads(schemas()["facts.json"])["$defs"]["Fact"]
    assert fact["required"] == ["place", "status", "claim"]
    assert fact["additionalProperties"] is False
    assert fact["properties"]["as-of"]["examples"] == ["2025-08"]
    assert "逐字引文" in fact["properties"]["quote"]["description"]


@pytest.mark.parametrize("content", [PROJECT / "content", DEMO], ids=["ours", "demo"])
def test_every_yaml_file_names_its_schema(content: Path) -> None:
    for path in content.rglob("*.yaml"):
        first = path.read_text(encoding="utf-8").split("\n")[0]
        match = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", first)
        assert match, path
        schema = (path.parent / match[1]).resolve()
        folder = path.parent.name
        kind = "facts" if folder == "facts" else path.stem
        assert schema == FOLDER / f"{kind}.json", path
