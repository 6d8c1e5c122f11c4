"""The text of one YAML file -> models that know where they stand, and all that does not fit.

A text that was read before is not read again: nothing of the result can change.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any, get_args

from pydantic import TypeAdapter, ValidationError

from briefing import model
from briefing.model import Model
from briefing.problems import Bilingual, Location, Problem
from briefing.reading import trees, yamlsource
from briefing.reading.refusals import Steps, refusals

CODES = ("entries-expected", "id-invalid")

Typed = tuple[Any, tuple[Problem, ...]]
"""What a file holds, as far as it fits, and its problems."""


@lru_cache(maxsize=4096)
def single(text: str, path: str, kind: str) -> Typed:
    """Return the one model that a file is; None where it does not fit."""
    file = _file(text, path)
    if file.root is None:
        return None, file.problems
    value, unfit = _typed(model.KINDS_OF_FILE[kind], file)
    return _found(file, value, unfit)


@lru_cache(maxsize=4096)
def entries(text: str, path: str, kind: str) -> Typed:
    """Return the entries of a file `id -> model`; a bad entry does not hide the others."""
    file = _file(text, path)
    problems: tuple[Problem, ...] = ()
    fitting: dict[str, Any] = {}
    key_type, entry_type = model.KINDS_OF_FILE[kind].__args__
    for key in file.root or ():
        if key_type is model.Id and not model.is_id(key):
            where = file.place((key,), of_key=True)
            problems = (*problems, Problem("id-invalid", where, *bad_id(key)))
            continue
        value, unfit = _typed(entry_type, file, key)
        problems = (*problems, *unfit)
        if value is not None:
            fitting[key] = value
    return _found(file, fitting, problems)


@dataclass(frozen=True, slots=True)
class _File:
    """A YAML file: its mapping, whole or recalled without places (`briefing.reading.trees`)."""

    text: str
    path: str
    root: yamlsource.Mapping | None
    problems: tuple[Problem, ...] = ()
    is_recalled: bool = False

    def place(self, at: Steps, *, of_key: bool = False) -> Location:
        """Return where a value stands, or its key."""
        whole = not self.is_recalled or (of_key and len(at) == 1)
        root = self.root if whole else _parsed(self.text)
        assert root is not None
        mark = yamlsource.key_mark_of if of_key else yamlsource.mark_of
        return Location(self.path, *mark(root, at))


def _file(text: str, path: str) -> _File:
    """Return a file with its mapping; an empty file is an empty one."""
    if (root := trees.recalled(text)) is not None:
        return _File(text, path, root, is_recalled=True)
    node, problems = yamlsource.load(text, path)
    if isinstance(node, yamlsource.Mapping):
        return _File(text, path, node, tuple(problems))
    if node is None:
        return _File(text, path, None if problems else yamlsource.Mapping((1, 1)), tuple(problems))
    refused = Problem("entries-expected", Location(path, 1, 1), *_NOT_ENTRIES)
    return _File(text, path, None, (*problems, refused))


@lru_cache(maxsize=64)
def _parsed(text: str) -> yamlsource.Mapping:
    """Return the mapping of a text that was in order, with all its places."""
    root, _ = yamlsource.load(text, "")
    assert isinstance(root, yamlsource.Mapping)
    return root


def _found(file: _File, value: Any, unfit: tuple[Problem, ...]) -> Typed:
    problems = (*file.problems, *unfit)
    if file.root and not problems and not file.is_recalled:
        trees.keep(file.text, file.root)
    return value, problems


@lru_cache
def _adapter(kind: Any) -> TypeAdapter[Any]:
    return TypeAdapter(kind)


def _typed(kind: Any, file: _File, *at: str) -> tuple[Any, tuple[Problem, ...]]:
    """Return one node as a value of `kind`, or None and what does not fit."""
    below: Any = file.root
    for step in at:
        below = below[step]
    try:
        value = _adapter(kind).validate_python(below)
    except ValidationError as error:
        root = _parsed(file.text) if file.is_recalled else file.root
        assert root is not None
        return None, tuple(refusals(error, root, file.path, at))
    _locate(value, file, at)
    return value, ()


def _locate(value: Any, file: _File, at: Steps) -> None:
    """Teach a model, and the models in it, where its fields stand in the file."""
    if isinstance(value, Model):

        def where(below: Steps) -> Location:
            return file.place((*at, *below), of_key=not below and bool(at))

        value.locate_by(where)
        fields = vars(value)
        for name, typed_as in _holding_models(type(value)):
            if (below := fields[name]) is not None:
                _locate(below, file, (*at, typed_as))
    elif isinstance(value, dict):
        for key, below in value.items():
            _locate(below, file, (*at, key))
    elif isinstance(value, tuple):
        for index, below in enumerate(value):
            _locate(below, file, (*at, index))


@lru_cache
def _holding_models(kind: type[Model]) -> list[tuple[str, str]]:
    """Return the fields of a model that may hold models, each with its name in files."""
    fields = kind.model_fields.items()
    return [(name, one.alias or name) for name, one in fields if _holds_models(one.annotation)]


def _holds_models(annotation: Any) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, Model):
        return True
    return any(map(_holds_models, get_args(annotation)))


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
