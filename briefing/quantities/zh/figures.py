"""A number with its unit in Chinese text, alone or as one end of a range."""

import re
from decimal import Decimal

from ..grammar import (
    Number,
    Reading,
    UnitFound,
    ambiguous,
    ends,
    is_version,
    measured,
    single,
    spread,
    unitless,
    year_like,
)
from ..units import UNITS, Counts, zh_unit
from ..words import words
from .counting import counts_in_characters, unit_at
from .forms import CONNECTOR, PAST
from .hedges import hedged, qualifier_before
from .numbers import BARE_SCALE, number_at

_LEVEL = re.compile(r" ?级(?!数)")
_AFTER_UNIT = re.compile(r"(?P<over>[多余])(?![个种元家项人年])|(?P<half>半)(?![年个径导])")
_TAKES_MORE = ("calendar", "time", "length", "multiple", "mass")
_PREFIX = re.compile(r"(?:US\$|HK\$|CNY|RMB|USD|人民币|[$¥€£]) ?$")
_PUE = re.compile(
    r"PUE(?:值|指标|均值)?(?:平均)?(?:已|将)?"
    r"(?:从|由|为|是|仅|达到?|降至|降到|降低至|降低到|控制在|保持在)? ?$"
)
_EVERY = re.compile(r"每隔? ?$")
_LASTING = re.compile(
    r"(?:历时|实施|成立|建成|运行|投用|运营|用时|耗时|长达|为期|超过|持续|时隔|经过|历经|延续|达)$"
)
# 一 before these is a numeral; before other things it is hardly more than an article
_ONE_OF = words("kW MW GW kWh t kg jin km m m2 km2 ha mu acre m3 hour % pp x month")
_TEN_THOUSANDS = re.compile(
    r"[Ww](?![A-Za-z²/·])(?= ?[\u4e00-\u9fff+])(?!的?(?:快充|功率|充电|电源|灯|以[上下]))"
)
_CLOSED = re.compile(r"[\s，。；、！？）)”’」：:,;]|$")
_TYPED = re.compile(r"[\u4e00-\u9fff](?<![以左的和及等为])")
_PAIRED = re.compile(r" ?[/:：比+*×xX] ?[0-9]")
_PAIR_BEFORE = re.compile(r"[0-9][/:：比+*×·–-]$")
_DASHED = re.compile(r"[–-][0-9]")
# a year before these is of what follows: 2013款
_YEARLY = words("款 道 路 级 届 版 代 期 章 节 班 号 回")
_MARK = re.compile(r"[.．、)](?![0-9])")
_LISTED = re.compile(r"[一二三四五六七八九十]、$")
_COMPOUND = re.compile(r"[米块][0-9]{1,2}(?![0-9.])")
_HALVED = {"月": "month", "小时": "hour", "钟头": "hour", "星期": "week", "世纪": "century"}
_AND_A_HALF = re.compile(rf"个半(?P<unit>{'|'.join(_HALVED)})")
_COMMA = re.compile(r"，(?=[0-9])")
_NEXT_DIGIT = re.compile(r"、(?=[0-9](?![0-9.、]))")
# Behind a bare number: nothing, or a word that cannot be what it counts
_UNCOUNTED = re.compile(r" ?(?:[\s，。；！？）)”’」】:：,;（(%]|$|[的和与及至到以左上且]|[-—–~])")
# Before a bare number: words that measure, or another number of the same list
_MEASURING = re.compile(
    r"(?:(?<!自)达|(?<![日周早晚月年海党学电简通快速战公])报|[为是到至成超破收仅只约有共计值数于逾近率比得增降升减分各=]) ?$"
)
_CHANGING = re.compile(
    r"(?:[涨跌升降增减挫扬滑落]|增长|增加|提高|下降|减少|回落|回升|提升|上升|上涨|下跌)(?:了|约|近)?$"
)


def figure_at(text: str, start: int, counts: Counts, *, whole: bool) -> Reading | None:
    """Return the quantity whose number begins at `start`.

    `whole` says that the text is nothing else, so that less context is asked for.
    """
    number = number_at(text, start)
    if number is None:
        return None
    if number.value is None:
        return ambiguous(text, number)
    if (other := _after_comma(text, number)) is not None:
        return ambiguous(text, number._replace(end=other))
    if tall := _COMPOUND.match(text, number.end):
        return ambiguous(text, number._replace(end=tall.end()))  # 1米80
    if half := _AND_A_HALF.match(text, number.end):
        word = half["unit"]
        number = number._replace(value=number.value + Decimal("0.5"), end=half.start("unit"))
        return _one(text, number, measured(word, UNITS[_HALVED[word]], half.end()), whole)
    if _TEN_THOUSANDS.match(text, number.end):
        return ambiguous(text, number)  # 18W人 is 18万人
    if number.words and text[max(0, start - 1) : start] == "几":
        return None
    unit = unit_at(text, number.end, counts, number.scale)
    if unit and unit.word == "大" and (number.value or 0) >= 100:
        unit = unitless(number.end)  # 3000万大关
    if unit is None or (not unit.word and _PAIRED.match(text, number.end)):
        return None
    if _PAIR_BEFORE.search(text[max(0, start - 2) : start]) and not number.words:
        return None
    scale = BARE_SCALE.match(text, start)
    if scale and scale.end() == number.end:
        return _scale_alone(text, number, unit, whole)
    if reading := _range(text, number, unit, counts, whole):
        return reading
    if not unit.word and _DASHED.match(text, number.end):
        return None  # a score, a telephone number
    return _one(text, number, unit, whole)


def _after_comma(text: str, number: Number) -> int | None:
    """Return where 共2，3万台 ends, which is 2.3万 or 2 and 3万; a year may follow."""
    comma = _COMMA.match(text, number.end)
    if comma is None or number.words or number.scale > 1:
        return None
    other = number_at(text, comma.end())
    if other is None or year_like(text[other.start : other.end]):
        return None
    return other.end


def _one(text: str, number: Number, unit: UnitFound, whole: bool) -> Reading | None:
    if not whole and _counts_nothing(text, number, unit):
        return None
    value, begin, inside = number.value, number.start, number.hedge
    assert value is not None
    written = text[number.start : number.end]
    end = unit.end
    if text.startswith(("个多", "个余"), number.end):
        inside = "over"
    elif unit.known and unit.known.dimension in _TAKES_MORE:
        tail = _AFTER_UNIT.match(text, end)
        if tail and not inside:
            value += Decimal("0.5") if tail["half"] else 0
            inside, end = "over" if tail["over"] else "", tail.end()
    large = number.scale > 1000 or abs(value) >= 10**4 or unit.known is not None
    if large and (level := _LEVEL.match(text, end)):
        qualifier, begin, _ = hedged(text, begin, end)
        quantity = single("order", value, unit, qualifier or "about", written)
        return Reading(quantity, begin, level.end())
    if not unit.word:
        unit, begin = _currency_before(text, begin, unit)
    if _EVERY.search(text[max(0, begin - 3) : begin]):
        return Reading(single("denominator", value, unit, "", written), begin, end)
    qualifier, first, end = hedged(text, begin, end, inside)
    if _is_past(text, first, qualifier, unit):
        qualifier = inside
    if not unit.word:
        unit, first = _pue_before(text, first, unit)
    return Reading(single("quantity", value, unit, qualifier, written), first, end)


def _is_past(text: str, first: int, qualifier: str, unit: UnitFound) -> bool:
    """Return whether 近 means the past: 近5年, but not 历时近5年."""
    return (
        unit.word in PAST
        and text.startswith("近", first)
        and not text.startswith("近乎", first)
        and qualifier in ("nearly", "over")
        and not _LASTING.search(text[max(0, first - 3) : first])
    )


def _currency_before(text: str, begin: int, unit: UnitFound) -> tuple[UnitFound, int]:
    """Return the currency before its number, and where it begins: ¥500万."""
    code = _PREFIX.search(text[max(0, begin - 4) : begin])
    known = zh_unit(code.group().strip()) if code else None
    if code is None or known is None:
        return unit, begin
    return measured(code.group().strip(), known, unit.end), begin - len(code.group())


def _pue_before(text: str, first: int, unit: UnitFound) -> tuple[UnitFound, int]:
    """Return PUE as the unit of the number that it stands before: PUE低于1.25."""
    window = max(0, first - 16)
    pue = _PUE.search(text[window:first])
    return (measured("PUE", UNITS["PUE"], unit.end), window + pue.start()) if pue else (unit, first)


def _counts_nothing(text: str, number: Number, unit: UnitFound) -> bool:
    """Return whether a year stands alone, a voltage is a type, or characters spell a word."""
    written = text[number.start : number.end]
    if unit.known and unit.known.symbol in ("kV", "V") and not number.words:
        return _TYPED.match(text, unit.end) is not None
    if not number.words:
        if unit.word:
            return unit.word in _YEARLY and year_like(written)
        return not _measures(text, number, written)
    return not _sure(text, number, unit, written)


def _measures(text: str, number: Number, written: str) -> bool:
    """Return whether a bare number is a quantity: 系数达6.75, but not 旗云3, 步骤13 or 137船."""
    if number.scale > 1 or _PREFIX.search(text[max(0, number.start - 4) : number.start]):
        return True
    if not (number.hedge or _UNCOUNTED.match(text, number.end)):
        return False
    if len(written) > 8 and written.isdecimal():
        return False  # a telephone number, a code
    qualifier, first = qualifier_before(text, number.start)
    if qualifier or _PUE.search(text[max(0, first - 16) : first]):
        return True
    if year_like(written) or is_version(written) or _MARK.match(text, number.end):
        return False
    return _MEASURING.search(text[max(0, number.start - 3) : number.start]) is not None


def _sure(text: str, number: Number, unit: UnitFound, written: str) -> bool:
    qualifier, _ = qualifier_before(text, number.start)
    if unit.known and unit.known.symbol in ("m3", "week", "V") and len(unit.word) == 1:
        return False  # 一方有难, 三伏
    if written == "一":
        symbol = unit.known.symbol if unit.known else ""
        return symbol in _ONE_OF or bool(qualifier and unit.word)
    if written in ("零", "〇", "二") and (unit.known is None or unit.known.dimension == "count"):
        return False  # 零头, 二次, 二楼 are words: one counts 两次
    if _LISTED.search(text[max(0, number.start - 2) : number.start]):
        return False  # 二、三、四层
    if written == "十" and not unit.word:
        return False
    if unit.known:
        return True
    if unit.word == "大":
        return text[unit.end : unit.end + 1] >= "\u4e00"
    if unit.word:
        return counts_in_characters(unit)
    large = any(char in "万亿" for char in written)
    closed = _CLOSED.match(text, number.end) is not None
    return len(written) > 1 and (large or (bool(number.hedge) and (closed or bool(qualifier))))


def _scale_alone(text: str, number: Number, unit: UnitFound, whole: bool) -> Reading | None:
    """Return what a scale without a number tells: 破亿, 上万个, 万余台, 千万吨级."""
    value = number.value
    assert value is not None
    written = text[number.start : number.end]
    level = _LEVEL.match(text, unit.end)
    qualifier, begin, end = hedged(text, number.start, unit.end, scale_alone=True)
    if level and len(written) + len(unit.word) > 1:
        quantity = single("order", value, unit, qualifier or "about", written)
        return Reading(quantity, begin, level.end())
    if not whole and (not qualifier or (written in "百千" and not unit.word)):
        return None
    return Reading(single("quantity", value, unit, qualifier, written), begin, end)


def _range(
    text: str, first: Number, unit: UnitFound, counts: Counts, whole: bool
) -> Reading | None:
    """Return the range that begins with `first`: 2、3万台, 10%—15%, 15元甚至20元."""
    connector = CONNECTOR.match(text, unit.end) or _next_digit(text, first, unit)
    frost = 2 if connector and text.startswith("零下", connector.end()) else 0
    second = number_at(text, connector.end() + frost) if connector else None
    if connector is None or second is None or second.start != connector.end():
        return None
    last = unit_at(text, second.end, counts, second.scale)
    both = ends(first, second)
    if last is None or both is None or first.words != second.words:
        return None
    if unit.word and unit.word != last.word:
        return None
    loose = connector.group().strip() in ("至", "到", "甚至", "乃至")
    if loose and unit.word and _CHANGING.search(text[max(0, first.start - 4) : first.start]):
        # 跌12点至3045点 is a change and where it led; 降3%至7% may be that or a range
        if both[1] > 5 * both[0]:
            return None
        if both[1] > 2 * both[0]:
            return ambiguous(text, first._replace(end=last.end))
    if not loose and (both[0] >= both[1] or not (last.word or second.scale > 1 or whole)):
        return None
    if not (last.word or second.scale > 1 or whole or first.words):
        return None
    if first.words and not whole and not _sure(text, second, last, text[second.start : second.end]):
        return None
    qualifier, begin, end = hedged(text, first.start, last.end, second.hedge)
    if _is_past(text, begin, qualifier, last):
        qualifier = ""
    return Reading(spread(*both, last, qualifier, text[first.start : second.end]), begin, end)


def _next_digit(text: str, first: Number, unit: UnitFound) -> re.Match[str] | None:
    """Return the 、 of 2、3万台: two neighbouring digits, not the middle of a list."""
    comma = _NEXT_DIGIT.match(text, first.end)
    if comma is None or unit.word or first.end - first.start != 1:
        return None
    listed = text[max(0, first.start - 1) : first.start] == "、"
    return comma if not listed and first.value == int(text[comma.end()]) - 1 else None
