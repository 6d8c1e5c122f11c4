"""What an editor with our schemas marks: nothing in good content, and the slips that people make."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from demofolder import DEMO, PROJECT
from jsonschema import Draft202012Validator

from briefing.reading.schemas import schemas

SCHEMAS = {name.removesuffix(".json"): json.loads(raw) for name, raw in schemas().items()}
FILES = [path for content in (PROJECT / "content", DEMO) for path in content.rglob("*.yaml")]


class Editor(yaml.SafeLoader):
    """Reads YAML 1.2 as an editor does: numbers and truth values are such, a date or a key is text."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        return {key.value: self.construct_object(value, deep=True) for key, value in node.value}


Editor.yaml_implicit_resolvers = {}  # of its own: those of YAML 1.1 are another's
_NUMBER = r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?"
for tag, pattern in {
    "null": r"~|null|Null|NULL|",
    "bool": r"true|True|TRUE|false|False|FALSE",
    "int": r"[-+]?[0-9]+",
    "float": _NUMBER,
}.items():
    Editor.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^({pattern})$"), None)


def marks(kind: str, text: str) -> list[str]:
    """Return what is marked, each by the path to it."""
    found = Draft202012Validator(SCHEMAS[kind]).iter_errors(yaml.load(text, Editor))
    return sorted("/".join(map(str, error.absolute_path)) for error in found)


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_one(name: str) -> None:
    Draft202012Validator.check_schema(SCHEMAS[name])


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PROJECT)))
def test_nothing_is_marked_in_good_content(path: Path) -> None:
    kind = "facts" if path.parent.name == "facts" else path.stem
    assert marks(kind, path.read_text(encoding="utf-8")) == []


FACT = """\
datong-servers-2025:
  place: datong
  indicator: servers-operating
  value: 736,000
  as-of: 2025-08
  status: operating
  claim: {zh: "大同市在运服务器为{value}", en: "Datong has {value} in operation"}
  source: csj-datong-2025
  quote: 736,000 operational servers
"""


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("", "", None),
        ("datong-servers-2025:", "大同服务器:", ""),
        ("datong-servers-2025:", "Datong_Servers:", ""),
        ("indicator:", "indicater:", "datong-servers-2025"),
        ("place: datong", "place: 大同市", "datong-servers-2025/place"),
        ("2025-08", "2025年8月", "datong-servers-2025/as-of"),
        ("status: operating", "status: building", "datong-servers-2025/status"),
        ("  status: operating\n", "", "datong-servers-2025"),
        (', en: "Datong has {value} in operation"', "", "datong-servers-2025/claim"),
        ("  place: datong\n", "  place: [datong]\n", "datong-servers-2025/place"),
        ("value: 736,000", "value: 736000\n  qualifier: 近", "datong-servers-2025/qualifier"),
        ("value: 736,000", "value: 736000", None),
        ("as-of: 2025-08", "reported: true", None),
    ],
)
def test_a_slip_is_marked_where_it_stands(old: str, new: str, place: str | None) -> None:
    assert marks("facts", FACT.replace(old, new, 1)) == ([] if place is None else [place])


@pytest.mark.parametrize(
    ("kind", "text", "place"),
    [
        ("waivers", "a: {source: b, quote: c, kind: other, because: {zh: 一, en: one}}", "a/kind"),
        ("discrepancies", "a: {facts: [b], printed: both, title: {zh: 一, en: a}, because: {zh: 一, en: a}}", "a/facts"),
        ("places", "a: {zh: 甲, en: A, level: town}", "a/level"),
        ("places", "a: {zh: 甲, en: A, level: city, names: {zh: 甲}}", "a/names/zh"),
        ("terms", "a: {zh: 甲, en: A, checked: maybe}", "a/checked"),
    ],
)  # fmt: skip
def test_a_slip_in_another_file(kind: str, text: str, place: str) -> None:
    assert marks(kind, text) == [place]
