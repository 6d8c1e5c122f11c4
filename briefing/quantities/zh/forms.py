"""Fixed forms of Chinese quantities: shares, halves, multiples, approximations, vague numbers."""

import re
from decimal import Decimal

from ..grammar import Reading, measured, multiple, percent, single, spread, unitless
from ..numerals import HAN_DIGITS, han_number, quotient, scaled
from ..quantity import Quantity
from ..units import UNITS, Counts, zh_unit
from .counting import counts_in_characters, unit_at
from .hedges import PAST, hedged
from .numbers import number_at, scale_at, size_of, word_at

CONNECTOR = re.compile(r" ?(?:[-—–―~至到]|甚至|乃至) ?(?:达到?|约)?")

_PART = re.compile(r"(?P<whole>百|千|万|[零一二两三四五六七八九十]+|[0-9]{1,4})分之")
_SLASHED = re.compile(
    r"(?<![0-9/.-])(?<![0-9] )([1-9])/([2-9]|10)(?![0-9/.A-Za-z]|决赛|[折开分月日号期])"
)
_RATIO = re.compile(
    r"(?<![0-9.:])([0-9]{1,4}(?:\.[0-9]{1,2})?) ?[:：比] ?([0-9]{1,4}(?:\.[0-9]{1,2})?)(?![0-9.:万亿%])"
)
_CALLED_RATIO = re.compile(
    r"(?:比[例值率价重]|[之配体积男女供需债投产价入格生护床]比|杠杆率?)[^，。；0-9]{0,6}"
    r"(?:[0-9.]{1,6}[:：比][0-9.]{1,6}[^，。；0-9]{1,6})?$"
)
_PER_CENT = {"百": Decimal(1), "千": Decimal("0.1"), "万": Decimal("0.01")}
_HALF_UNIT = re.compile(
    r"(?<![上下前后大多个])半(?P<unit>年|公斤|公里|分钟|吨(?!位)|个月|个小时|小时|个?世纪|个百分点)(?![级报度])(?P<over>多(?![个种元家项人次]))?"
)
_HALF_MONTH = re.compile(
    r"(?<=[近约超足逾过到满])半月(?![刊谈板形])|(?<![上下前后])半月(?=[多余]|以?[来内前])"
)
_HALF = re.compile(
    r"(?:(?<!另)一半|半数|过半|(?<=[超近逾])半)(?![年个天夜月小径导百])(?P<over>多)?"
)
_DOUBLINGS = re.compile(r"翻了?(?P<nearly>将?近)?(?P<n>[一两三四五六七八九]|[1-9])?番")
_TENTHS = re.compile(
    r"(?<![0-9.零〇一二两三四五六七八九十百千万亿])"
    r"(?P<n>[一二两三四五六七八九]|[1-9](?:\.[0-9])?)成(?:(?P<half>半)|(?P<part>[一二三四五六七八九])(?=[^\u4e00-\u9fff]|以[上下]|左右|$))?(?P<over>多)?"
    r"(?![立为功员果本长绩熟交品分就效人套像份了语])"
)
_PASSED = re.compile(r"(?<![经通])过$")
_TENTHS_RANGE = re.compile(
    r"(?<![0-9.零〇一二两三四五六七八九十百千万亿])"
    r"([一二两三四五六七八1-8])成?(?:到|至|[-—~])([二三四五六七八九2-9])成(?![立为功员果本长绩熟交品分])"
)
_NEIGHBOURS = re.compile(
    r"(?<![零一二两三四五六七八九])(?P<tens>[二三四五六七八九]?十)?"
    r"(?P<a>[一二两三四五六七八])(?P<b>[二两三四五六七八九])"
    r"(?P<scale>[十百千]?万亿|[十百千]?亿|[十百千]?万|[十百千])?"
)
_VAGUE = re.compile(
    r"(?:(?<![参指总人个户次倍系函基变少多岁分质])数|好?几)(?P<scale>[十百千]?(?:万亿|亿|万)|[十百千])"
    r"(?![万亿]|分点|据)|(?:[0-9]|[二三四五六七八九])?十几|[0-9]0几"
    r"|成千上万|成百上千|上千上万|数以(?P<count>[十百千万亿]+)计|[二两三四五六七八九2-9]位数|个位数"
)


def form_at(text: str, start: int, counts: Counts) -> Reading | None:
    """Return the quantity told by a fixed form that begins at `start`."""
    first = text[start]
    return (
        ("分之" in text[start : start + 8] and _part(text, start))
        or (first in "0123456789" and (_slashed(text, start) or _ratio(text, start)))
        or (first in "半一过" and _half(text, start))
        or (first == "翻" and _doublings(text, start))
        or ("成" in text[start : start + 6] and _tenths(text, start))
        or _vague(text, start, counts)
        or ((first in HAN_DIGITS or first == "十") and _neighbours(text, start, counts))
        or None
    )


def _part(text: str, start: int) -> Reading | None:
    """Return 百分之五十, 三分之一, 百分之三至百分之五."""
    part = _PART.match(text, start)
    number = number_at(text, part.end()) if part else None
    if part is None or number is None or number.value is None:
        return None
    whole, end = part["whole"], number.end
    if text.startswith(("点几", "点多"), end):
        return Reading(Quantity("ambiguous", written=text[start:end]), start, end + 2)
    if text.startswith(("决赛", "音符"), end):
        return None
    if whole not in _PER_CENT:
        bottom = Decimal(whole) if whole.isascii() else han_number(whole)
        if not bottom:
            return None
        qualifier, begin, end = hedged(text, start, end, number.hedge)
        value = quotient(number.value, bottom)
        quantity = single("fraction", value, unitless(end), qualifier, text[start : number.end])
        return Reading(quantity, begin, end)
    value = scaled(number.value, _PER_CENT[whole])
    high = _other_end(text, end, whole)
    if high is None:
        qualifier, begin, end = hedged(text, start, end, number.hedge)
        quantity = single("quantity", value, percent(end), qualifier, text[start : number.end])
        return Reading(quantity, begin, end)
    last, after = high
    qualifier, begin, end = hedged(text, start, after)
    return Reading(spread(value, last, percent(end), qualifier, text[start:after]), begin, end)


def _other_end(text: str, end: int, whole: str) -> tuple[Decimal, int] | None:
    connector = CONNECTOR.match(text, end)
    second = _PART.match(text, connector.end()) if connector else None
    if second is None or second["whole"] != whole:
        return None
    number = number_at(text, second.end())
    if number is None or number.value is None:
        return None
    return scaled(number.value, _PER_CENT[whole]), number.end


def _slashed(text: str, start: int) -> Reading | None:
    """Return 1/3."""
    found = _SLASHED.match(text, start)
    if found is None or int(found[1]) >= int(found[2]):
        return None
    qualifier, begin, end = hedged(text, start, found.end())
    value = quotient(int(found[1]), int(found[2]))
    return Reading(single("fraction", value, unitless(end), qualifier, found.group()), begin, end)


def _ratio(text: str, start: int) -> Reading | None:
    """Return 1:3 where the text calls it a ratio; else it is a score or a time."""
    found = _RATIO.match(text, start)
    if found is None or not _CALLED_RATIO.search(text[max(0, start - 28) : start]):
        return None
    if not Decimal(found[2]):
        return None
    value = quotient(Decimal(found[1]), Decimal(found[2]))
    qualifier, begin, end = hedged(text, start, found.end())
    quantity = single("ratio", value, unitless(end), qualifier, found.group())
    return Reading(quantity, begin, end)


def _half(text: str, start: int) -> Reading | None:
    """Return 半年, 一半, 过半."""
    if half := _HALF_UNIT.match(text, start):
        known = zh_unit("个世纪" if half["unit"] == "世纪" else half["unit"])
        assert known is not None
        qualifier, begin, end = hedged(text, start, half.end(), "over" if half["over"] else "")
        if qualifier == "nearly" and half["unit"] in PAST:
            qualifier = ""
        unit = measured(half["unit"], known, end)
        return Reading(single("quantity", Decimal("0.5"), unit, qualifier, "半"), begin, end)
    if half := _HALF_MONTH.match(text, start):
        qualifier, begin, end = hedged(text, start, half.end())
        unit = measured("月", UNITS["month"], end)
        return Reading(single("quantity", Decimal("0.5"), unit, qualifier, "半"), begin, end)
    half = _HALF.match(text, start)
    if half is None:
        return None
    qualifier, begin, end = hedged(text, start, half.end(), "over" if half["over"] else "")
    if half.group() == "过半":
        qualifier = "over"
    quantity = single("fraction", Decimal("0.5"), unitless(end), qualifier, half.group())
    return Reading(quantity, begin, end)


def _doublings(text: str, start: int) -> Reading | None:
    """Return 翻两番: four times."""
    turned = _DOUBLINGS.match(text, start)
    if turned is None:
        return None
    n = turned["n"] or "1"
    power = HAN_DIGITS[n] if n in HAN_DIGITS else int(n)
    inside = "nearly" if turned["nearly"] else ""
    qualifier, begin, end = hedged(text, start, turned.end(), inside)
    quantity = single("quantity", Decimal(2**power), multiple("倍", end), qualifier, turned.group())
    return Reading(quantity, begin, end)


def _tenths(text: str, start: int) -> Reading | None:
    """Return 八成, 八成半, 3成."""
    if both := _TENTHS_RANGE.match(text, start):
        low, high = (10 * Decimal(HAN_DIGITS.get(n, n)) for n in both.groups())
        qualifier, begin, end = hedged(text, start, both.end())
        return Reading(spread(low, high, percent(end), qualifier, both.group()), begin, end)
    found = _TENTHS.match(text, start)
    if found is None:
        return None
    n = found["n"]
    value = scaled(Decimal(HAN_DIGITS[n]) if n in HAN_DIGITS else Decimal(n), 10)
    passed = _PASSED.search(text[max(0, start - 2) : start]) is not None  # 收获进度过九成
    inside = "over" if found["over"] or passed else ""
    qualifier, begin, end = hedged(text, start, found.end(), inside)
    value += 5 if found["half"] else HAN_DIGITS.get(found["part"] or "", 0)
    return Reading(single("quantity", value, percent(end), qualifier, found.group()), begin, end)


def _vague(text: str, start: int, counts: Counts) -> Reading | None:
    """Return a number without a definite value: 数十万台, 十几个, 成千上万, 两位数."""
    found = _VAGUE.match(text, start)
    if found is None:
        return None
    scale = found["scale"] or found["count"]
    end = found.end()
    if found.group()[-1] == "几" and (more := scale_at(text, end)):
        end = more[1]
    magnitude = size_of(scale) if scale else None
    past = False
    if found.group()[-1] not in "计数上" and (unit := unit_at(text, end, counts)):
        end, past = unit.end, unit.word in PAST
    qualifier, start, end = hedged(text, start, end)
    if past and qualifier == "nearly":
        qualifier = ""  # 近几十年
    told = Quantity("vague", qualifier=qualifier, written=found.group(), magnitude=magnitude)
    return Reading(told, start, end)


def _neighbours(text: str, start: int, counts: Counts) -> Reading | None:
    """Return the range that neighbouring numerals tell: 两三万台, 七八成, 十五六个, 一两元."""
    found = _NEIGHBOURS.match(text, start)
    if found is None:
        return None
    low, high = HAN_DIGITS[found["a"]], HAN_DIGITS[found["b"]]
    if high - low != 1 and (low, high) != (3, 5):
        return None
    scale, end = found["scale"] or "", found.end()
    if scale and scale[-1] in "百千" and word_at(text, end - 1):
        scale, end = scale[:-1], end - 1
    if text[max(0, start - 3) : start] == "百分之":
        unit, size, start = percent(end), size_of(scale), start - 3  # 百分之七八十
    elif text.startswith("成", end) and not scale:
        unit, size = percent(end + 1), Decimal(10)
    else:
        size = size_of(scale)
        there = unit_at(text, end, counts, size)
        if (
            there is None
            or not (there.word or scale)
            or (there.word and not counts_in_characters(there))
        ):
            return None
        unit = there
    tens = found["tens"] or ""
    base = 10 * HAN_DIGITS.get(tens[0], 1) if tens else 0
    qualifier, begin, last = hedged(text, start, unit.end)
    if qualifier == "nearly" and unit.word in PAST:
        qualifier = ""
    both = scaled(Decimal(base + low), size), scaled(Decimal(base + high), size)
    return Reading(spread(*both, unit, qualifier, text[start:end]), begin, last)
