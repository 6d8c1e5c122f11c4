"""Turns pydantic's refusals into problems that staff can read: where, what, cure, in zh and en."""

import re
from collections.abc import Sequence
from difflib import get_close_matches
from typing import Any

from pydantic import ValidationError

from briefing.model import (
    DAY_PATTERN,
    LANGUAGES,
    NUMBER_PATTERN,
    SHA256_PATTERN,
    TIME_PATTERN,
    URL_PATTERN,
    YEARS_PATTERN,
)
from briefing.problems import Bilingual, Location, Problem
from briefing.reading.yamlsource import Node, holds, key_mark_of, mark_of

CODES = ("field-missing", "field-unfit", "field-unknown")

Steps = tuple[str | int, ...]


def refusals(error: ValidationError, root: Node, path: str, at: Steps = ()) -> list[Problem]:
    """Return one problem for each place that does not fit its model."""
    seen: dict[tuple[Location, str, Steps], Problem] = {}
    for refusal in error.errors(include_url=False):
        steps = _in_the_file(refusal, root, at)
        if _asks_text_of_a_mapping(refusal, steps, at) or _counts_only_the_good(refusal):
            continue
        problem = _problem(refusal, root, path, steps, at)
        # The members of a union each refuse the same place; the first one says enough. Several
        # fields that are missing have one place.
        missing = steps if problem.code == "field-missing" else ()
        seen.setdefault((problem.where, problem.code, missing), problem)
    return list(seen.values())


def _in_the_file(refusal: Any, root: Node, at: Steps) -> Steps:
    """Return the path of a refusal without what pydantic adds: members of unions, `[key]`."""
    node: Any = root
    for step in at:
        node = node[step]
    steps, loc = list(at), refusal["loc"]
    for index, step in enumerate(loc):
        names_a_gap = refusal["type"] in ("missing", "extra_forbidden") and index == len(loc) - 1
        if holds(node, step):
            node = node[step]
        elif not names_a_gap:
            continue
        steps.append(step)
    return tuple(steps)


def _asks_text_of_a_mapping(refusal: Any, steps: Steps, at: Steps) -> bool:
    """Tell whether one member of a union wants a text where another reads the mapping given."""
    is_member = len(steps) - len(at) < len(refusal["loc"])
    wants_text = refusal["type"] in ("string_type", "literal_error")
    return is_member and wants_text and isinstance(refusal["input"], dict)


def _counts_only_the_good(refusal: Any) -> bool:
    """Tell whether a list is called too short because entries of it are refused by themselves."""
    if refusal["type"] != "too_short":
        return False
    return bool(len(refusal["input"]) >= refusal["ctx"]["min_length"])


def _problem(refusal: Any, root: Node, path: str, steps: Steps, at: Steps) -> Problem:
    kind, context = refusal["type"], refusal.get("ctx", {})
    field = ".".join(map(str, steps[len(at) :] or at[-1:]))
    if kind == "missing":
        where = Location(path, *mark_of(root, steps))
        what = Bilingual(f"缺少 {field}", f"{field} is missing")
        if isinstance(steps[-1], int):
            cure = Bilingual("给列表再添一项", "add another entry to the list")
        else:
            cure = Bilingual(f"补上 {steps[-1]}: …", f"add {steps[-1]}: ...")
        return Problem("field-missing", where, what, cure)
    if kind == "extra_forbidden":
        where = Location(path, *key_mark_of(root, steps))
        what = Bilingual(f"不认识的字段 {field}", f"unknown field {field}")
        return Problem("field-unknown", where, what, _unknown_cure(str(steps[-1])))
    is_key = refusal["loc"][-1:] == ("[key]",)
    mark = key_mark_of(root, steps) if is_key else mark_of(root, steps)
    shown = refusal.get("input")
    value = shown if isinstance(shown, str) else ("{…}" if isinstance(shown, dict) else "[…]")
    what, cure = _unfit(kind, context, field, value[:80])
    return Problem("field-unfit", Location(path, *mark), what, cure)


def _unknown_cure(name: str) -> Bilingual:
    if "：" in name:
        return Bilingual("冒号用半角的 :，后面空一格", "type a plain : and a space after it")
    if name in LANGUAGES:
        return Bilingual(
            f"多半是缩进少了：{name} 要比它所属的那一行（如 claim:）多缩进两格",
            f"{name} stands two spaces deeper than the line it belongs to, such as claim:",
        )
    if not name.isascii():
        return Bilingual(
            "字段用英文名，照同一文件里其他条目的样子写",
            "fields have English names; write it as the other entries of the file do",
        )
    return Bilingual("检查拼写，或删去这一行", "check the spelling, or remove the line")


def _unfit(kind: str, context: Any, field: str, value: str) -> tuple[Bilingual, Bilingual]:
    if not value:
        return Bilingual(f"{field} 还空着", f"{field} is empty"), Bilingual("填写", "fill it in")
    what = Bilingual(f"{field} 的值“{value}”不合要求", f"{field}: {value!r} does not fit")
    if kind == "literal_error":
        allowed = str(context.get("expected", ""))
        near = get_close_matches(value, _quoted(allowed), 1)
        hint_zh = f"（也许是 {near[0]}）" if near else ""
        hint_en = f" (perhaps {near[0]})" if near else ""
        listed = "、".join(_quoted(allowed))
        return what, Bilingual(f"可填：{listed}{hint_zh}", f"one of {allowed}{hint_en}")
    if kind == "string_pattern_mismatch":
        return what, _pattern_cure(field, str(context.get("pattern", "")), value)
    if kind == "value_error":
        return what, Bilingual("日历上没有这个时间，请改正", "no such time is on the calendar")
    if kind in ("string_type", "model_type", "dict_type", "tuple_type", "model_attributes_type"):
        expected = {
            "string_type": ("一段文字", "a text"),
            "tuple_type": ("列表 [..., ...]", "a list [..., ...]"),
        }.get(kind, ("映射，例如 {zh: …, en: …}", "a mapping, as in {zh: ..., en: ...}"))
        if kind == "tuple_type" and value[0] in "【［〔":
            return what, Bilingual("方括号用半角的 [ ]", "type plain brackets [ ]")
        return what, Bilingual(f"此处应为{expected[0]}", f"this must be {expected[1]}")
    counted = ("个字符", "characters") if kind.startswith("string") else ("项", "entries")
    if kind in ("string_too_short", "too_short"):
        least = context.get("min_length", 1)
        return what, Bilingual(f"至少 {least} {counted[0]}", f"at least {least} {counted[1]}")
    if kind in ("string_too_long", "too_long"):
        most = context.get("max_length", "")
        return what, Bilingual(f"至多 {most} {counted[0]}", f"at most {most} {counted[1]}")
    return what, Bilingual("见 docs/schema/ 中该字段的说明", "see the field in docs/schema/")


_CURES = {
    DAY_PATTERN: ("写成完整日期，如 2025-08-24", "write a full date, as in 2025-08-24"),
    TIME_PATTERN: (
        "写成 2025、2025-08、2025-08-24，或时段 2021/2025",
        "write 2025, 2025-08, 2025-08-24, or a span 2021/2025",
    ),
    NUMBER_PATTERN: ("只写阿拉伯数字，如 2.5", "write digits alone, as in 2.5"),
    YEARS_PATTERN: ("写年数，如 5", "write a number of years, as in 5"),
    SHA256_PATTERN: (
        "64 位小写十六进制数，即 sha256sum article.txt 所印",
        "64 hexadecimal digits in lower case, as sha256sum article.txt prints",
    ),
    URL_PATTERN: (
        "以 http:// 或 https:// 开头，没有空格、引号和用户名",
        "begin with http:// or https://, without spaces, quotation marks or a user name",
    ),
    r"^[1-9]$": ("写 1 到 9 的一个数字", "write one digit from 1 to 9"),
    r"^[^\n]*$": ("写在一行内", "write it on one line"),
}


def _quoted(expected: str) -> Sequence[str]:
    return [part for part in expected.split("'") if part.strip(" ,or")]


def _pattern_cure(field: str, pattern: str, value: str) -> Bilingual:
    last = field.rsplit(".", 1)[-1]
    is_time = pattern in (DAY_PATTERN, TIME_PATTERN)
    if is_time and (meant := _time_meant(value)) and re.search(pattern, meant):
        return Bilingual(f"写成 {meant}", f"write {meant}")
    if pattern in _CURES:
        return Bilingual(*_CURES[pattern])
    if pattern.startswith("^[a-z0-9]+"):
        return _id_cure(value)
    return Bilingual(f"{last} 须符合 {pattern}", f"{last} must match {pattern}")


_TIME = re.compile(
    r"((?:19|20)\d\d)\s*[年./-]\s*(1[0-2]|0?[1-9])(?:\s*[月./-]\s*(?:(3[01]|[12]\d|0?[1-9])\s*[日号]?|[初末底])?)?"
)


def _time_meant(value: str) -> str:
    """Return a time as files write it that is typed in another way: 2025-09-01 of 2025/9/1."""
    found = _TIME.fullmatch(value.strip())
    return "-".join(part.zfill(2) for part in found.groups() if part) if found else ""


def _id_cure(value: str) -> Bilingual:
    if re.search("[，、；]", value):
        return Bilingual(
            "列表各项之间用半角逗号：[标识, 标识]", "put plain commas between the ids: [id, id]"
        )
    if not value.isascii():
        return Bilingual(
            "这里写标识，不写名称：标识是词条或条目开头的那个词，如 datong，只有小写字母、数字和单个连字符",
            "write the id, not the name: the word that begins its entry, as datong; lower-case letters, "
            "digits, single hyphens",
        )
    return Bilingual("只用小写字母、数字和单个连字符", "lower-case letters, digits, single hyphens")
