"""Times in Chinese text: told in two units or three, with hundredths, or as the past years."""

import re
from decimal import Decimal

from ..grammar import Number, Reading, UnitFound, measured, single
from ..numerals import scaled
from ..units import UNITS, Counts
from .counting import unit_at
from .evidence import counts_nothing
from .hedges import PAST, hedged
from .numbers import number_at

_LASTING = re.compile(
    r"(?:历时|实施|成立|建成|运行|投用|运营|用时|耗时|长达|为期|超过|持续|时隔|经过|历经|延续|达|节省|缩短|提前|推迟|延[长期误]|耽误|耗费|花费|需要?|增加|减少|中断|停[产工摆航]|相隔|间隔|沉寂|拖欠|有)$"
)
# 从事教育工作近30年。, but 创近5年新高
_DONE = re.compile(r"[，。；、！？）)”]|的(?:历史|时间|时光)|$")
_VERB = re.compile(r"[\u4e00-\u9fff](?<![创为是在的比及和与对较达超])$")
# the last few of a series: 近5场比赛, 近18个赛季, but 近20场活动
_LAST = re.compile(
    r"近(?:[1-9一两三四五六七八九][场轮次届期](?![多余])"
    r"|[0-9一二两三四五六七八九十]{1,3}个(?:赛季|季度|财年|年度|学年))"
)
# what is broken is a high, not a time: 失守两个月高位
_BROKEN, _HIGH = re.compile("失守|[跌升突下涨冲]?破"), re.compile("以?来?的?[新最历]?[高低]")
# 生活了近5年时间, but 超过了近5年平均水平
_SPENT = re.compile(r"(?!以?来|新[高低]|[平最均同中内间]|的[平最新均同])")
# what is turned or told is the past, though it is done: 扭转了近两年的态势
_LOOKING_BACK = re.compile(
    "(?:扭转|逆转|回顾|梳理|盘点|总结|统计|分析|公布|披露|查阅|刷新|改写|对比|收集)了$"
)
_HUNDREDTHS = re.compile(r"[0-9]{2}(?![0-9.%万亿])")
_SECONDS = re.compile(r"秒(?P<part>[0-9]{2})(?![0-9.%万亿家人名个年月])")
_ZERO = re.compile(r"零(?=[0-9一二两三四五六七八九十])")
_GOES_ON = re.compile(r"[0-9]")


def with_hundredths(text: str, number: Number) -> tuple[Number, UnitFound] | None:
    """Return the seconds of 9秒83, and their unit."""
    timed = _SECONDS.match(text, number.end)
    after_minutes = text[max(0, number.start - 1) : number.start] == "分"
    if not timed or after_minutes or number.value is None or number.value != int(number.value):
        return None
    value = number.value + Decimal(f"0.{timed['part']}")
    unit = measured("秒", UNITS["s"], timed.end())
    return number._replace(value=value, end=timed.end()), unit


def summed(text: str, number: Number, unit: UnitFound, counts: Counts) -> Reading | None:
    """Return a time told in two units or three in its smallest: 1小时20分 is 80分."""
    total, begin, end = number.value, number.start, unit.end
    if number.hedge or (text[begin : number.end] != "一" and counts_nothing(text, number, unit)):
        return None
    unit = _minutes(unit)
    while (
        unit.word != "秒"
        and (other := number_at(text, past_zero(text, end)))
        and (found := unit_at(text, other.end, counts))
    ):
        smaller = _minutes(found)
        if not (unit.known and smaller.known and total is not None and other.value is not None):
            return None
        ratio = unit.known.factor / smaller.known.factor
        same = unit.known.dimension == smaller.known.dimension in ("time", "calendar")
        if not same or other.hedge or ratio <= 1 or other.value >= ratio:
            return None
        total, unit, end = scaled(total, int(ratio)) + other.value, smaller, smaller.end
    if total is not None and unit.word == "秒" and (part := _HUNDREDTHS.match(text, end)):
        total, end = total + Decimal(f"0.{part.group()}"), part.end()  # 1分54秒92
    if total is None or _GOES_ON.match(text, end):
        return None
    qualifier, first, end = hedged(text, begin, end)
    if is_past(text, first, qualifier, unit):
        qualifier = ""
    return Reading(single("quantity", total, unit, qualifier, text[begin:end]), first, end)


def past_zero(text: str, end: int) -> int:
    """Return where the smaller part of a time begins: behind the 零 of 四年零八个月."""
    return end + 1 if text.startswith("零", end) and _ZERO.match(text, end) else end


def _minutes(unit: UnitFound) -> UnitFound:
    """Return 分 of a time as minutes."""
    return measured("分", UNITS["minute"], unit.end) if unit.word == "分" else unit


def is_past(text: str, first: int, qualifier: str, unit: UnitFound) -> bool:
    """Return whether 近 means the past: 近5年, but not 历时近5年."""
    if qualifier == "nearly" and _LAST.match(text, first):
        return True
    if unit.word in PAST and _BROKEN.match(text, first) and _HIGH.match(text, unit.end):
        return True
    return (
        unit.word in PAST
        and text.startswith("近", first)
        and not text.startswith("近乎", first)
        and not text.startswith(("后", "之后", "未", "没"), unit.end)
        and not (_DONE.match(text, unit.end) and _VERB.search(text[max(0, first - 2) : first]))
        and qualifier in ("nearly", "over")
        and not _LASTING.search(text[max(0, first - 3) : first])
        and not (
            text[max(0, first - 1) : first] == "了"
            and _SPENT.match(text, unit.end)
            and not _LOOKING_BACK.search(text[max(0, first - 3) : first])
        )
    )
