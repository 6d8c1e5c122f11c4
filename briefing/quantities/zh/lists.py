"""The unit that the numbers of a Chinese list share: 20.9、36.2个百分点."""

import re

from ..grammar import Number, UnitFound, measured
from ..units import UNITS, Counts
from .counting import unit_at
from .numbers import scale_at

# 20.9、36.2个百分点; 分别为5、7和9个; 新增本土44+80例
_LISTED = re.compile(
    r"(?: ?(?:[、和与及]|以及) ?[0-9]+(?:\.[0-9]+)?){1,9}(?![0-9.])|\+[0-9]+(?=例)"
)
_SCALE = re.compile(r"(?:万亿|亿|万)$")
_SCALED = {
    scale: re.compile(rf"(?: ?(?:[、和与及]|以及) ?[0-9]+(?:\.[0-9]+)?{scale}){{1,9}}(?![0-9万亿])")
    for scale in ("万亿", "亿", "万")
}
_POINTS = re.compile(r"(?P<first> ?个)(?: ?(?:[、和与及]|以及) ?[0-9.]+ ?个){1,9}百分点")
_NUMBERS = re.compile(r"[0-9.]+")
_SEVERALLY = re.compile(r"分别[^，。；]{0,20}$")
_ADDED = re.compile(r"(?:新?增|确诊|感染|本[土地])[^，。；0-9]{0,8}[0-9]+\+$")


def shared_unit(text: str, number: Number, counts: Counts) -> UnitFound | None:
    """Return the unit that a number shares with the last of its list: 20.9、36.2个百分点."""
    written = text[number.start : number.end]
    before = text[max(0, number.start - 24) : number.start]
    if number.words or number.hedge:
        return None
    if number.scale > 1:
        return _scaled_unit(text, number, counts)
    listed = _LISTED.match(text, number.end)
    if not listed:
        return None
    last = unit_at(text, listed.end(), counts)
    if last is None or last.word in ("", "年", "大") or scale_at(text, listed.end()):
        return None
    if "+" in listed.group():
        return last._replace(end=number.end) if _ADDED.search(before + written + "+") else None
    numbers = [written, *_NUMBERS.findall(listed.group())]
    if _SEVERALLY.search(before) or all("." in one for one in numbers):
        return last._replace(end=number.end)
    return None


def _scaled_unit(text: str, number: Number, counts: Counts) -> UnitFound | None:
    """Return the unit of 1.52亿 in 1.52亿、1.58亿千瓦: all in one scale."""
    scale = _SCALE.search(text, number.start, number.end)
    listed = _SCALED[scale.group()].match(text, number.end) if scale else None
    last = unit_at(text, listed.end(), counts, number.scale) if listed else None
    return last._replace(end=number.end) if last and last.word not in ("", "大") else None


def points_at(text: str, end: int) -> UnitFound | None:
    """Return the unit of 0.7个 in 0.7个、5.1个百分点."""
    points = _POINTS.match(text, end)
    return measured("个百分点", UNITS["pp"], points.end("first")) if points else None


def is_added(text: str, start: int) -> bool:
    """Return whether the number at `start` is the second of 新增44+80例."""
    return _ADDED.search(text[max(0, start - 24) : start]) is not None
