"""Turns pydantic's refusals into problems that staff can read: where, what, cure, in zh and en."""

from collections.abc import Sequence
from difflib import get_close_matches
from typing import Any

from pydantic import ValidationError

from briefing.problems import Bilingual, Location, Problem
from briefing.yamlsource import Mapping, Node, key_mark_of, mark_of


def refusals(
    error: ValidationError, root: Node, path: str, at: tuple[str, ...] = ()
) -> list[Problem]:
    """Return one problem for each place that does not fit its model."""
    seen: dict[tuple[Any, ...], Problem] = {}
    for refusal in error.errors(include_url=False):
        problem = _problem(refusal, root, path, at)
        # The members of a union each refuse the same place; the first one says enough.
        seen.setdefault((problem.where, problem.code), problem)
    return list(seen.values())


def _problem(refusal: Any, root: Node, path: str, at: tuple[str, ...]) -> Problem:
    kind, context = refusal["type"], refusal.get("ctx", {})
    steps = (*at, *refusal["loc"])
    field = ".".join(str(step) for step in refusal["loc"]) or (at[-1] if at else "")
    mark = mark_of(root, steps)
    if kind == "missing":
        what = Bilingual(f"缺少 {field}", f"{field} is missing")
        cure = Bilingual(f"补上 {steps[-1]}: …", f"add {steps[-1]}: ...")
        return Problem("field-missing", Location(path, *mark), what, cure)
    if kind == "extra_forbidden":
        parent: Any = root
        for step in steps[:-1]:
            parent = parent[step]
        mark = key_mark_of(root, steps)
        what = Bilingual(f"不认识的字段 {field}", f"unknown field {field}")
        cure = Bilingual("检查拼写，或删去这一行", "check the spelling, or remove the line")
        return Problem("field-unknown", Location(path, *mark), what, cure)
    shown = refusal.get("input")
    value = shown if isinstance(shown, str) else ("{…}" if isinstance(shown, Mapping) else "[…]")
    what, cure = _unfit(kind, context, field, value[:80])
    return Problem("field-unfit", Location(path, *mark), what, cure)


def _unfit(kind: str, context: Any, field: str, value: str) -> tuple[Bilingual, Bilingual]:
    what = Bilingual(f"{field} 的值“{value}”不合要求", f"{field}: {value!r} does not fit")
    if kind == "literal_error":
        allowed = str(context.get("expected", ""))
        near = get_close_matches(value, _quoted(allowed), 1)
        hint_zh = f"（也许是 {near[0]}）" if near else ""
        hint_en = f" (perhaps {near[0]})" if near else ""
        return what, Bilingual(f"可填：{allowed}{hint_zh}", f"one of {allowed}{hint_en}")
    if kind == "string_pattern_mismatch":
        return what, _pattern_cure(field, str(context.get("pattern", "")))
    if kind in ("string_type", "model_type", "dict_type", "tuple_type", "model_attributes_type"):
        expected = {
            "string_type": ("一段文字", "a text"),
            "tuple_type": ("列表 [..., ...]", "a list [..., ...]"),
        }.get(kind, ("映射，例如 {zh: …, en: …}", "a mapping, as in {zh: ..., en: ...}"))
        return what, Bilingual(f"此处应为{expected[0]}", f"this must be {expected[1]}")
    if kind in ("string_too_short", "too_short"):
        least = context.get("min_length", 1)
        return what, Bilingual(f"至少 {least} 个", f"at least {least}")
    if kind in ("string_too_long", "too_long"):
        most = context.get("max_length", "")
        return what, Bilingual(f"至多 {most} 个", f"at most {most}")
    return what, Bilingual("见 docs/schema/ 中该字段的说明", "see the field in docs/schema/")


def _quoted(expected: str) -> Sequence[str]:
    return [part for part in expected.split("'") if part.strip(" ,or")]


def _pattern_cure(field: str, pattern: str) -> Bilingual:
    last = field.rsplit(".", 1)[-1]
    if pattern.startswith(r"^\d{4}"):
        return Bilingual(
            "写成 2025、2025-08、2025-08-24，或时段 2021/2025",
            "write 2025, 2025-08, 2025-08-24, or a span 2021/2025",
        )
    if pattern == r"^[^\n]*$":
        return Bilingual("写在一行内", "write it on one line")
    if pattern.startswith("^[a-z0-9]+"):
        return Bilingual(
            "只用小写字母、数字和单个连字符", "lower-case letters, digits, single hyphens"
        )
    return Bilingual(f"{last} 须符合 {pattern}", f"{last} must match {pattern}")
