"""JSON Schemas of the YAML files, from the models: editors complete and check with them.

What an editor shows of a field is its `description`, in both languages, with a bad example after ✗ where
one helps, and its `examples`, which are good ones.
"""

import json
from typing import Any

from pydantic import TypeAdapter

from briefing.model import KINDS_OF_FILE


def schemas() -> dict[str, bytes]:
    """Return each schema as a file: its name and content."""
    return {f"{kind}.json": _schema(kind, model) for kind, model in KINDS_OF_FILE.items()}


def _schema(kind: str, model: Any) -> bytes:
    schema = TypeAdapter(model).json_schema()
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema, "title": kind}
    return (json.dumps(_typed_as_written(schema), ensure_ascii=False, indent=1) + "\n").encode()


def _typed_as_written(node: Any) -> Any:
    """Allow what an editor's YAML reads as a number, a date or a truth value where we read text."""
    if isinstance(node, dict):
        node = {key: _typed_as_written(value) for key, value in node.items()}
        if node.get("type") == "string":
            node["type"] = ["string", "number", "boolean"]
        if "patternProperties" in node:
            node["additionalProperties"] = False  # a key that is no id is marked
        if node.get("const") == "true":
            node = {**node, "type": ["string", "boolean"], "enum": ["true", True]}
            del node["const"]
        return node
    return [_typed_as_written(entry) for entry in node] if isinstance(node, list) else node
