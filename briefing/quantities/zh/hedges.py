"""How sure a Chinese text is of a number: 超过, 近, 约 before it, 以上, 左右 after it."""

import re

_BEFORE = {
    "at_most": "不超过|不超|未超过|没有超过|不多于|不高于|不大于|不逾|至多|最多|上限为?"
    "|未突破|没有突破|未能突破|不突破",
    "at_least": "不少于|不低于|不小于|不下于|不下|至少|最少|起码|下限为?|不亚于|未低于|没有低于"
    "|达到或超过",
    "over": "超过|超出|突破|逾|多于|大于|高于|不止|超|破|高出|远超|冲破|跨越|跨过|迈过|过|上",
    "under": "不到|不足|低于|少于|小于|未达到?|未满|不满|未及|不及|跌破|降破",
    "nearly": "近乎|将近|接近|逼近|几近|近",
    "about": "大约为?|约为|约合|约|大概|大致|估计",
}
_QUALIFIER = re.compile(
    "(?:"
    + "|".join(f"(?P<{name}>{words})" for name, words in _BEFORE.items())
    + ")[了至到为达有]? ?$"
)
_LOOK_BACK = 9
_FAR_ABOUT = re.compile(r"约占[^，。；、：,;0-9]{1,12}$")  # 约占全国同期产量的26.7%
# 上 and 过 end a verb before digits, but qualify a bare scale: 上万个, 过亿
_BEFORE_SCALE_ONLY = ("上", "过")
_NO_HEDGE = (
    "高超",
    "附近",
    "最近",
    "靠近",
    "邻近",
    "新近",
    "合约",
    "节约",
    "条约",
    "公约",
    "契约",
    "预约",
)
_AFTER = re.compile(
    r" ?(?:(?P<at_least>及?以上|或以上)|(?P<under>以下)|(?P<at_most>以内|之内)"
    r"|(?P<about>左右|上下|许(?![可多诺愿昌久])))"
)


def qualifier_before(text: str, start: int, *, scale_alone: bool = False) -> tuple[str, int]:
    """Return the qualifier that ends at `start` and where it begins."""
    begin = max(0, start - _LOOK_BACK)
    found = _QUALIFIER.search(text[begin:start])
    if found is None or found.lastgroup is None:
        return "", start
    word, at = found.group().strip(), begin + found.start()
    if (word in _BEFORE_SCALE_ONLY and not scale_alone) or text[
        max(0, at - 1) : at + 1
    ] in _NO_HEDGE:
        return "", start
    return found.lastgroup, at


def hedged(
    text: str, start: int, end: int, inside: str = "", *, scale_alone: bool = False
) -> tuple[str, int, int]:
    """Return the qualifier of what stands at start:end, and the span with its words.

    `inside` is the hedge inside the number (多, 余, 来), which is nearest to it.
    """
    qualifier, begin = qualifier_before(text, start, scale_alone=scale_alone)
    if not qualifier and _FAR_ABOUT.search(text[max(0, start - 14) : start]):
        qualifier = "about"
    if after := _AFTER.match(text, end):
        end = after.end()
        qualifier = qualifier or after.lastgroup or ""
    if inside == "over" and qualifier in ("", "about", "nearly"):
        qualifier = "over"
    return qualifier or inside, begin, end
