"""Adds to YAML files of content: a new entry, or one more to a list of an entry; or takes one out.

All that a person has typed stays byte for byte as it was, with its comments, its order, its quotation
marks and the ends of its lines: what is new is put in between, and the file read again to see that
nothing else is meant by it now. Only the words of a new entry are written by a YAML library, of which
this is the only user.
"""

from collections.abc import Iterator, Mapping
from io import StringIO
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap
from ruamel.yaml.resolver import VersionedResolver
from ruamel.yaml.scalarstring import DoubleQuotedScalarString

from briefing.reading import yamlsource

Fields = Mapping[str, "str | Fields"]
"""What an entry says: texts, and mappings of texts."""
Remarks = Mapping[str, "str | Remarks"]
"""Comments that stand behind the fields of these names."""

_COMMENTS_AT = 26
"""The column behind which the comments of an entry stand, where its fields leave room."""


class _AllTexts(VersionedResolver):
    """Takes each value for a text, as our reader does, so that `2025` needs no quotation marks."""

    def resolve(self, kind: Any, value: Any, implicit: Any) -> Any:
        return super().resolve(kind, value, (False, False))


def written(name: str, fields: Fields, remarks: Remarks | None = None) -> str:
    """Return an entry of a file as a person would type it, with remarks behind its fields."""
    yaml = YAML()
    yaml.Resolver = _AllTexts
    yaml.width = 10_000  # a text stays on its line
    yaml.allow_unicode = True
    stream = StringIO()
    yaml.dump({name: _commented(fields, remarks or {})}, stream)
    return stream.getvalue()


def _commented(fields: Fields, remarks: Remarks) -> CommentedMap:
    entry = CommentedMap()
    for key, value in fields.items():
        remark = remarks.get(key, {})
        if isinstance(value, str):
            entry[key] = value if _is_plain(value) else DoubleQuotedScalarString(value)
        else:
            entry[key] = _commented(value, remark if isinstance(remark, Mapping) else {})
        if isinstance(remark, str):
            entry.yaml_add_eol_comment(remark, key, column=_COMMENTS_AT)
    return entry


def _is_plain(value: str) -> bool:
    """Tell whether a text means to other readers of YAML, too, what it means to ours."""
    return value not in ("", "true", "false", "yes", "no", "null", "~")


def with_entry(text: str, entry: str) -> str | None:
    """Return a file with an entry of its own, as `written` makes it, behind all that it holds.

    None where the file has an entry of that name, or cannot be added to without touching another.
    """
    before, new = _entries(text), _entries(entry)
    if before is None or not new or before.keys() & new.keys():
        return None
    end = "\r\n" if "\r\n" in text else "\n"
    gap = "" if not text or text.endswith("\n") else end
    after = text + gap + entry.replace("\r\n", "\n").replace("\n", end)
    return after if _entries(after) == {**before, **new} else None


def with_listed(text: str, name: str, key: str, listed: str) -> str | None:
    """Return a file in which the list under a key of an entry has one more; the list may be new.

    `listed` is one line of YAML. None where it cannot be placed without touching something else.
    """
    before = _entries(text)
    if before is None or not isinstance(before.get(name), yamlsource.Mapping):
        return None
    lines = text.split("\n")
    _insert(lines, before, name, key, listed)
    after = "\n".join(lines)
    return after if _lists_one_more(before, _entries(after), name, key, listed) else None


def without_listed(text: str, name: str, key: str, place: int) -> str | None:
    """Return a file in which the list under a key of an entry has one less, that at a place.

    None where that does not stand on lines of its own, or the list would be empty.
    """
    before = _entries(text)
    if before is None:
        return None
    entry = before.get(name)
    listed = entry.get(key) if isinstance(entry, yamlsource.Mapping) else None
    if not isinstance(listed, yamlsource.Sequence) or len(listed) == 1:
        return None
    lines, begin = text.split("\n"), listed.values_at[place][0]
    if not lines[begin - 1].lstrip().startswith("-"):
        return None
    del lines[begin - 1 : _end(lines, before, begin)]
    after = _entries("\n".join(lines))
    if after is None:
        return None
    (old, more), (new, fewer) = _split(before, name, key), _split(after, name, key)
    del more[place]
    return "\n".join(lines) if old == new and more == fewer else None


def _entries(text: str) -> yamlsource.Mapping | None:
    """Return what a file holds; None where that is not entries under their names."""
    node, problems = yamlsource.load(text.removeprefix("\ufeff").replace("\r\n", "\n"), "")
    if node is None and not problems:
        return yamlsource.Mapping((1, 1))
    return node if isinstance(node, yamlsource.Mapping) else None


def _insert(
    lines: list[str], entries: yamlsource.Mapping, name: str, key: str, listed: str
) -> None:
    entry = entries[name]
    assert isinstance(entry, yamlsource.Mapping)
    line, column = entries.values_at[name]
    if key in entry:
        line, column = entry.values_at[key]
        if _opens(lines, line, column, "["):
            comma = ", " if entry[key] else ""
            _insert_at(lines, line, column, listed + comma)
            return
        added = [" " * (column - 1) + f"- {listed}"]
        last = max(_begun(entry[key]), default=line)
    elif _opens(lines, line, column, "{"):
        _insert_at(lines, line, column, f"{key}: [{listed}], ")
        return
    else:
        indent = " " * (column - 1)
        added = [f"{indent}{key}:", f"{indent}  - {listed}"]
        last = max(_begun(entry), default=line)
    end = _end(lines, entries, last)
    carriage = "\r" if lines[end - 1].endswith("\r") else ""
    lines[end:end] = [text + carriage for text in added]


def _begun(node: yamlsource.Node) -> Iterator[int]:
    """Yield the lines on which something of a file begins: its entries, their fields, what these list."""
    if isinstance(node, yamlsource.Mapping):
        yield from (line for line, _ in node.keys_at.values())
        for value in node.values():
            yield from _begun(value)
    elif isinstance(node, yamlsource.Sequence):
        yield from (line for line, _ in node.values_at)


def _end(lines: list[str], entries: yamlsource.Mapping, line: int) -> int:
    """Return the last line of what begins on a line; blank lines and comments are of what follows."""
    end = min((begun for begun in _begun(entries) if begun > line), default=len(lines) + 1) - 1
    while lines[end - 1].strip() == "" or lines[end - 1].lstrip().startswith("#"):
        end -= 1
    return end


def _opens(lines: list[str], line: int, column: int, bracket: str) -> bool:
    return lines[line - 1][column - 1 : column] == bracket


def _insert_at(lines: list[str], line: int, column: int, new: str) -> None:
    old = lines[line - 1]
    lines[line - 1] = old[:column] + new + old[column:]


def _lists_one_more(
    before: yamlsource.Mapping, after: yamlsource.Mapping | None, name: str, key: str, listed: str
) -> bool:
    """Tell whether two files differ by this one addition alone."""
    added, _ = yamlsource.load(listed, "")
    if after is None or added is None:
        return False
    (old, fewer), (new, more) = _split(before, name, key), _split(after, name, key)
    return old == new and more in ([*fewer, added], [added, *fewer])


def _split(
    entries: yamlsource.Mapping, name: str, key: str
) -> tuple[object, list[yamlsource.Node]]:
    """Return all that entries say but one list of one of them, and that list."""
    entry = entries.get(name)
    known = entry if isinstance(entry, yamlsource.Mapping) else {}
    found = known.get(key)
    rest = {**entries, name: {field: known[field] for field in known if field != key}}
    return rest, list(found) if isinstance(found, yamlsource.Sequence) else []
