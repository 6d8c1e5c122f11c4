"""The text of one YAML file -> models that know where they stand, and all that does not fit.

A text that was read before is not read again: nothing of the result can change.
"""

from functools import lru_cache
from typing import Any

from pydantic import TypeAdapter, ValidationError

from briefing import model
from briefing.model import Model
from briefing.problems import Bilingual, Location, Problem
from briefing.reading import yamlsource
from briefing.reading.refusals import refusals
from briefing.reading.yamlsource import Node

CODES = ("entries-expected", "id-invalid")

Found = tuple[Any, tuple[Problem, ...]]
"""What a file holds, as far as it fits, and its problems."""


@lru_cache(maxsize=512)
def single(text: str, path: str, kind: str) -> Found:
    """Return the one model that a file is; None where it does not fit."""
    node, problems = _node(text, path)
    if node is None:
        return None, problems
    value, unfit = _typed(model.KINDS_OF_FILE[kind], node, path)
    return value, (*problems, *unfit)


@lru_cache(maxsize=512)
def entries(text: str, path: str, kind: str) -> Found:
    """Return the entries of a file `id -> model`; a bad entry does not hide the others."""
    node, problems = _node(text, path)
    fitting: dict[str, Any] = {}
    key_type, entry_type = model.KINDS_OF_FILE[kind].__args__
    for key in node or ():
        assert node is not None
        if key_type is model.Id and not model.is_id(key):
            where = Location(path, *node.keys_at[key])
            problems = (*problems, Problem("id-invalid", where, *bad_id(key)))
            continue
        value, unfit = _typed(entry_type, node, path, key)
        problems = (*problems, *unfit)
        if value is not None:
            fitting[key] = value
    return fitting, problems


def _node(text: str, path: str) -> tuple[yamlsource.Mapping | None, tuple[Problem, ...]]:
    """Return the mapping that a YAML file is; an empty file is an empty one."""
    node, problems = yamlsource.load(text, path)
    if isinstance(node, yamlsource.Mapping):
        return node, tuple(problems)
    if node is None:
        return (None if problems else yamlsource.Mapping((1, 1))), tuple(problems)
    where = Location(path, 1, 1)
    return None, (*problems, Problem("entries-expected", where, *_NOT_ENTRIES))


@lru_cache
def _adapter(kind: Any) -> TypeAdapter[Any]:
    return TypeAdapter(kind)


def _typed(
    kind: Any, node: yamlsource.Mapping, path: str, *at: str
) -> tuple[Any, tuple[Problem, ...]]:
    """Return one node as a value of `kind`, or None and what does not fit."""
    below: Any = node
    for step in at:
        below = below[step]
    try:
        value = _adapter(kind).validate_python(below)
    except ValidationError as error:
        return None, tuple(refusals(error, node, path, at))
    _locate(value, node, path, at)
    return value, ()


def _locate(value: Any, root: Node, path: str, at: tuple[str | int, ...]) -> None:
    """Teach a model, and the models in it, where its fields stand in the file."""
    if isinstance(value, Model):

        def where(below: tuple[str | int, ...]) -> Location:
            found = (*at, *below)
            mark = yamlsource.mark_of(root, found) if below else yamlsource.key_mark_of(root, found)
            return Location(path, *mark)

        value._locate = (
            where if at else lambda below: Location(path, *yamlsource.mark_of(root, below))
        )
        fields = type(value).model_fields
        for name, below in value:
            if not isinstance(below, str):
                _locate(below, root, path, (*at, fields[name].alias or name))
    elif isinstance(value, dict):
        for key, below in value.items():
            _locate(below, root, path, (*at, key))
    elif isinstance(value, tuple):
        for index, below in enumerate(value):
            _locate(below, root, path, (*at, index))


_NOT_ENTRIES = (
    Bilingual("文件应由“名称: 内容”的条目组成", "the file must be made of entries `name: ...`"),
    Bilingual("照同一文件夹里其他文件的样子写", "write it like the other files of the folder"),
)


def bad_id(found: str) -> tuple[Bilingual, Bilingual]:
    """Return what to say of an id that is none."""
    return (
        Bilingual(f"标识“{found}”不合规则", f"{found!r} is no valid id"),
        Bilingual(
            "只用小写字母、数字和单个连字符，例如 datong-racks-2025，至多 64 个字符",
            "lower-case letters, digits and single hyphens, as in datong-racks-2025, at most 64",
        ),
    )
