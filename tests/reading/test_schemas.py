"""The schemas are those of the models; an editor that has them explains, completes and marks."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

import pytest
from demofolder import DEMO, PROJECT
from pydantic import TypeAdapter

from briefing.model import KINDS_OF_FILE, Model
from briefing.reading.schemas import schemas

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


def fields() -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield every field of every schema, each once, with what an editor knows of it."""
    seen = set()
    for name, raw in schemas().items():
        schema = json.loads(raw)
        for kind, node in [(name, schema), *schema.get("$defs", {}).items()]:
            for field, told in node.get("properties", {}).items():
                if (kind, field) not in seen:
                    seen.add((kind, field))
                    yield f"{kind}: {field}", told


FIELDS = dict(fields())


@pytest.mark.parametrize("field", FIELDS)
def test_every_field_is_explained_in_both_languages_with_an_example(field: str) -> None:
    told = FIELDS[field]
    description = told.get("description", "")
    assert re.search("[\u4e00-\u9fff]", description), description
    assert re.search("[a-z]{2,}", re.sub("[\u4e00-\u9fff].*? / ", "", description)), description
    assert told["examples"]


def test_some_fields_show_what_is_refused() -> None:
    assert sum("✗ " in told["description"] for told in FIELDS.values()) >= 30


def models(kind: type[Model] = Model) -> Iterator[type[Model]]:
    """Yield every model, the common one excepted."""
    for model in kind.__subclasses__():
        yield model
        yield from models(model)


@pytest.mark.parametrize(
    ("model", "name"),
    [(model, name) for model in models() for name in model.model_fields],
)
def test_an_example_is_a_good_one(model: type[Model], name: str) -> None:
    field = model.model_fields[name]
    allowed: Any = (
        Annotated[field.annotation, *field.metadata] if field.metadata else field.annotation
    )
    for example in field.examples or ():
        TypeAdapter(allowed).validate_json(json.dumps(example))


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
