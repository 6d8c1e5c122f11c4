"""A number with its unit in Chinese text, alone or as one end of a range."""

import re
from decimal import Decimal

from ..grammar import (
    Number,
    Reading,
    UnitFound,
    ambiguous,
    ends,
    measured,
    single,
    spread,
    unitless,
    year_like,
)
from ..numerals import scaled
from ..units import UNITS, Counts, zh_unit
from .counting import NUMBERING, is_ten_thousand, unit_at
from .evidence import PREFIX, PUE, counts_nothing, is_counted, is_sure, phrase_ends
from .forms import CONNECTOR
from .groups import PLACES
from .hedges import PAST, hedged
from .heights import with_decimals
from .lists import is_added, points_at, shared_unit
from .numbers import BARE_SCALE, number_at, word_at
from .times import is_past, past_zero, summed, with_hundredths

_LEVEL = re.compile(r" ?量?级(?!数)")
_SPREAD_BEFORE, _SPREAD_AFTER = re.compile(r"[0-9] $"), re.compile(r" [0-9]")
_OTHER_MONEY = re.compile(r"(?P<name>美[金元]|港[币元]|欧元|日元|英镑|新?台币|卢布)约?$|[$€£] ?$")
_SIGN_BEFORE = re.compile(r"[$¥€£] ?$")
_SIGN_BETWEEN = re.compile(r"[0-9][$¥€£] ?$")
_UNSURE_SIGN = re.compile(
    r"(?<![肩担背自胜抱辜减税])负$|[\u4e00-\u9fff] ?- $"
    r"|[\u4e00-\u9fff](?<![的为报动化币从期是至到在达率值温长比降跌增幅仅约于收度元润益差速])-$"
)
_UNFINISHED = re.compile(r"分之[0-9一二三四五六七八九十百]|[万亿]")  # 2.9亿分之一, 1350亿亿次
_AFTER_UNIT = re.compile(
    r"(?P<half>半(?![年个径导决程马]))?(?P<over>[多余](?![个种元家项人年样次边数媒维款额下热]))?"
)
_TAKES_HALF = ("calendar", "time", "length", "multiple", "mass")
_TAKES_MORE = ("岁", "块")
_AGO = ("不到", "不足", "大约", "约", "将近", "接近", "近")
_EXCHANGED = ("USD", "EUR", "GBP", "CNY")
_SIGNED = re.compile("(?:零下|(?<![-—–―])-)?")
_EVERY = re.compile(r"每隔? ?$")
_PAIRED = re.compile(r" ?[/:：比+*×xX] ?[0-9]")
_PAIR_BEFORE = re.compile(r"[0-9][/:：比+*×xX·–-]$|[A-Za-z] ?\+ ?$")
_DASHED = re.compile(r"[–-][0-9]")
_COMPOUND = re.compile(
    r"[米块元毛秒](?![一二三四五六八十百]{1,2}分之)(?!一[^0-9零一二三四五六七八九十百千万亿，。；、])[0-9一二三四五六七八九]{1,2}(?![0-9.家人名个年月斤件只盒袋瓶英寸吨公亩平毫厘克升万千百亿兆A-Za-z])"
)
_HALVED = {"月": "month", "小时": "hour", "钟头": "hour", "星期": "week", "世纪": "century"}
_AND_A_HALF = re.compile(rf"个半(?P<unit>{'|'.join(_HALVED)})")
_HUNDRED_MILLIONS = re.compile(r"(?P<over>[多余])?亿(?![万利元级])")
_COMMA = re.compile(r"，(?=[0-9])")
_NEXT_DIGIT = re.compile(r"、(?=[0-9](?![0-9.、]))")
_DECADES = re.compile(r"、(?=(?P<ten>[2-9]0)多?岁)")
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
    if text.startswith("秒", number.end) and (timed := with_hundredths(text, number)):
        return _one(text, *timed, whole)
    if text.startswith("米", number.end) and (tall := with_decimals(text, number)):
        return _one(text, *tall, True)  # 1米80
    if odd := _COMPOUND.match(text, number.end):
        return ambiguous(text, number._replace(end=odd.end()))  # 12块5
    if _UNFINISHED.match(text, number.end):
        return None if number.words else ambiguous(text, number)
    if text.startswith("个半", number.end) and (half := _AND_A_HALF.match(text, number.end)):
        word = half["unit"]
        number = number._replace(value=number.value + Decimal("0.5"), end=half.start("unit"))
        return _one(text, number, measured(word, UNITS[_HALVED[word]], half.end()), whole)
    if text[number.end : number.end + 1] in ("W", "w") and is_ten_thousand(text, number):
        return ambiguous(text, number)  # 18W人 is 18万人
    if number.words and text[max(0, start - 1) : start] in ("几", "廿", "卅"):
        return None
    before = text[max(0, start - 4) : start]
    loss = (number.value or 0) < 0 and text.startswith(("%", "‰"), number.end)  # 净利-20%
    if before[-1:] in "负- " and not (number.words or loss) and _UNSURE_SIGN.search(before):
        return ambiguous(text, number)  # 净资产为负2.07亿, 西甲-10人
    if _SIGN_BETWEEN.search(before):
        return ambiguous(text, number)  # 2$5
    spread_out = _SPREAD_BEFORE.search(before)
    if not number.words and (spread_out or _SPREAD_AFTER.match(text, number.end)):
        return ambiguous(text, number)  # 3 0 0 0吨
    unit = unit_at(text, number.end, counts, number.scale)
    if unit and unit.word == "元" and (named := _OTHER_MONEY.search(before)):
        money = zh_unit(named["name"] or "")
        if money is None:
            return ambiguous(text, number)  # $40元
        unit = measured(named["name"], money, unit.end)  # 港币4900元
    if unit and unit.word and not unit.known and _SIGN_BEFORE.search(before):
        unit = unitless(number.end)  # $40.7亿分散在
    if unit and unit.word == "个":
        unit = points_at(text, number.end) or unit
    if (
        unit
        and unit.word == "个"
        and number.value
        and (large := _HUNDRED_MILLIONS.match(text, unit.end))
    ):
        value = scaled(number.value, 10**8)
        hedge = "over" if large["over"] else number.hedge
        number = number._replace(value=value, end=large.end(), scale=Decimal(10**8), hedge=hedge)
        unit = unit_at(text, number.end, counts, number.scale)  # 20个亿
    if unit and unit.word == "大" and (number.value or 0) >= 100:
        unit = unitless(number.end)  # 3000万大关
    if unit and unit.word == "起" and number.scale >= 10**4 and not is_counted(text, number, unit):
        unit = unitless(number.end)  # 年薪100万起
    bare = BARE_SCALE.match(text, start)
    scaled_up = number.scale >= 10**4 and not (bare and bare.end() == number.end)
    if unit and scaled_up and not (number.hedge or phrase_ends(text, number, unit)):
        unit = unitless(number.end)  # 3万包养费
    if unit and not unit.word:
        unit = shared_unit(text, number, counts) or unit
    if unit is None or (not unit.word and _PAIRED.match(text, number.end)):
        return None
    added = unit.word == "例" and is_added(text, start)
    if _PAIR_BEFORE.search(before) and not number.words and not added:
        return None
    if bare and bare.end() == number.end:
        return _scale_alone(text, number, unit, whole)
    if reading := _range(text, number, unit, counts, whole):
        return reading
    if not whole and (last := _smaller_unit(text, unit, counts)):
        told = summed(text, number, unit, counts)
        return told or ambiguous(text, number._replace(end=last))
    if not unit.word and _DASHED.match(text, number.end):
        return None  # a score, a telephone number
    return _one(text, number, unit, whole)


def _smaller_unit(text: str, unit: UnitFound, counts: Counts) -> int | None:
    """Return where 1小时20分 and 23668升114点 end, whose first number is not the whole."""
    if unit.known is None and unit.word != "分":
        return None
    other = number_at(text, past_zero(text, unit.end))
    smaller = unit_at(text, other.end, counts, other.scale) if other else None
    if other is None or smaller is None:
        return None
    sizes = [one.known.dimension if one.known else one.word for one in (unit, smaller)]
    same = (sizes[0] == sizes[1] and sizes[0] != "count") or sizes in (
        ["time", "分"],
        ["分", "time"],
    )
    return smaller.end if same or (unit.word, smaller.word) == ("升", "点") else None


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
    if not whole and counts_nothing(text, number, unit):
        return None
    value, begin, inside = number.value, number.start, number.hedge
    assert value is not None
    written = text[number.start : number.end]
    end = unit.end
    if text.startswith(("个多", "个余", "分多钟", "分余钟"), number.end):
        inside = "over"
    elif (
        text[end : end + 1] in ("半", "多", "余")
        and not inside
        and (unit.known or unit.word in _TAKES_MORE)
    ):
        tail = _AFTER_UNIT.match(text, end)
        halved = unit.known is not None and unit.known.dimension in _TAKES_HALF
        if tail and (halved or not tail["half"]):
            value += Decimal("0.5") if tail["half"] else 0
            inside, end = "over" if tail["over"] else "", tail.end()
    if unit.word == "折" and value >= 10:
        return ambiguous(text, number)  # 95折 is 9.5折
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
    if is_past(text, first, qualifier, unit):
        qualifier = inside
    if (
        qualifier not in ("", inside)
        and unit.known
        and text.startswith("前", end)
        and unit.word in PAST
        and not text.startswith(_AGO, first)
    ):
        return ambiguous(text, number)  # 成绩超过了11年前, but 不到三个月前
    if value == 1 and unit.base in _EXCHANGED and text.startswith(("兑", "对", "可兑"), end):
        qualifier, first = inside, begin  # 跌破1美元兑人民币7.0元
    if not unit.word:
        unit, first = _pue_before(text, first, unit)
    return Reading(single("quantity", value, unit, qualifier, written), first, end)


def _currency_before(text: str, begin: int, unit: UnitFound) -> tuple[UnitFound, int]:
    """Return the currency before its number, and where it begins: ¥500万."""
    code = PREFIX.search(text[max(0, begin - 4) : begin])
    known = zh_unit(code.group().strip()) if code else None
    if code is None or known is None:
        return unit, begin
    return measured(code.group().strip(), known, unit.end), begin - len(code.group())


def _pue_before(text: str, first: int, unit: UnitFound) -> tuple[UnitFound, int]:
    """Return PUE as the unit of the number that it stands before: PUE低于1.25."""
    window = max(0, first - 30)
    pue = PUE.search(text[window:first])
    return (measured("PUE", UNITS["PUE"], unit.end), window + pue.start()) if pue else (unit, first)


def _scale_alone(text: str, number: Number, unit: UnitFound, whole: bool) -> Reading | None:
    """Return what a scale without a number tells: 破亿, 上万个, 万余台, 千万吨级."""
    value = number.value
    assert value is not None
    written = text[number.start : number.end]
    if text[max(0, number.start - 1) : number.start] == "/":
        return None  # 克标准煤/千瓦时
    if _EVERY.search(text[max(0, number.start - 3) : number.start]):
        if word_at(text, number.start):
            return None  # 每千克
        if not unit.word and text.startswith("人口", number.end):
            unit = measured("人", UNITS["person"], number.end + 2)
        quantity = single("denominator", value, unit, "", written)
        return Reading(quantity, number.start, unit.end) if unit.word else None
    level = _LEVEL.match(text, unit.end)
    if unit.word in PLACES and value >= 10**8:
        unit = unitless(number.end)  # 超百亿县 are counties of so much money
    qualifier, begin, end = hedged(text, number.start, unit.end, scale_alone=True)
    if level and len(written) + len(unit.word) > 1:
        quantity = single("order", value, unit, qualifier or "about", written)
        return Reading(quantity, begin, level.end())
    exact = written[0] == "十" and unit.known is not None  # 罚款十万元
    if not (whole or exact) and (not qualifier or (written in "百千" and not unit.word)):
        return None
    return Reading(single("quantity", value, unit, qualifier, written), begin, end)


def _range(
    text: str, first: Number, unit: UnitFound, counts: Counts, whole: bool
) -> Reading | None:
    """Return the range that begins with `first`: 2、3万台, 10%—15%, 15元甚至20元."""
    connector = CONNECTOR.match(text, unit.end) or _next_digit(text, first, unit)
    signed = _SIGNED.match(text, connector.end()) if connector else None
    second = number_at(text, signed.end()) if signed else None
    if connector is None or second is None or second.start != connector.end():
        return None
    last = unit_at(text, second.end, counts, second.scale)
    both = ends(first, second)
    if last is None or both is None or first.words != second.words:
        return None
    if unit.word and unit.word != last.word and not last.word.startswith(f"{unit.word}/"):
        return None
    loose = connector.group().strip() in ("至", "到", "甚至", "乃至")
    if loose and unit.word and _CHANGING.search(text[max(0, first.start - 4) : first.start]):
        # 跌12点至3045点 is a change and where it led; 降3%至7% may be that or a range
        if both[1] > 5 * both[0]:
            return None
        if both[1] > 2 * both[0]:
            return ambiguous(text, first._replace(end=last.end))
    stated = unit.word and unit.word == last.word and unit.word not in PAST
    falls = both[0] >= both[1] and not stated
    if not loose and (falls or not (last.word or second.scale > 1 or whole)):
        return None  # 20-3人, but 1.797%-1.731%
    if not (last.word or second.scale > 1 or whole or first.words):
        return None
    if (
        first.words
        and not whole
        and not is_sure(text, second, last, text[second.start : second.end])
    ):
        return None
    if last.word in NUMBERING and not (whole or first.words or is_counted(text, first, last)):
        return ambiguous(text, first._replace(end=last.end))  # 25至50层为住宅
    qualifier, begin, end = hedged(text, first.start, last.end, second.hedge)
    if is_past(text, begin, qualifier, last):
        qualifier = ""
    return Reading(spread(*both, last, qualifier, text[first.start : second.end]), begin, end)


def _next_digit(text: str, first: Number, unit: UnitFound) -> re.Match[str] | None:
    """Return the 、 of 2、3万台: two neighbouring digits, not the middle of a list."""
    comma = _NEXT_DIGIT.match(text, first.end)
    if decades := _DECADES.match(text, first.end):
        return decades if first.value == int(decades["ten"]) - 10 else None  # 30、40岁
    if comma is None or unit.word or first.end - first.start != 1:
        return None
    listed = text[max(0, first.start - 1) : first.start] == "、"
    return comma if not listed and first.value == int(text[comma.end()]) - 1 else None
