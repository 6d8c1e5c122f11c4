"""Numbers that sum up what is named beside them: A、B、C三大行动, 东北三省, 美股三大指数."""

import re

from ..grammar import Number, UnitFound
from ..words import words

PLACES = words("国 省 市 县 乡 镇 村")
"""Places are counted with 个; without it a number in characters names those told before: 中日两国."""

_CLOSED_GROUPS = re.compile(
    r"(?:主要)?(?:股指|指数|(?:基础|电信|通信)*运营商|国有(?:大型|商业)*银行|行(?![动业])|洲|洋|球(?!场)"
    r"|名著|评级|人物|考古|名牌|新闻|杰出|典型案例|金曲|元帅|门户|航(?:空|$|[，。、的日])|油企|满贯|流星雨|造船|互联网公司|通讯社|(?:科技|技术|消费)趋势)"
)
# a list drawn up every year: 发布2019年十大科技趋势
_OF_THE_YEAR = re.compile(r"年度?(?:中国|全国|全球|世界)?$")
_LISTED = re.compile(r"[、和与及][^，。；、]{2,14}$")
_REACHED = re.compile(
    r"(?:覆盖|涉及|横跨|纵贯|贯穿|跨|辐射|惠及|连接|途经|流经|流过|穿越|波及|走访|走遍|遍布|分布[于在]|来自|下?辖|全[国省市县球]|共|有)了?$"
)


def names_a_group(text: str, number: Number, unit: UnitFound) -> bool:
    """Return whether 大 behind a number names a known group, or what was just listed."""
    if _CLOSED_GROUPS.match(text, unit.end):
        return True
    before = text[max(0, number.start - 5) : number.start]
    if text[number.start : number.end] == "十" and _OF_THE_YEAR.search(before):
        return True
    return _LISTED.search(text[max(0, number.start - 16) : number.start]) is not None


def reaches(text: str, number: Number) -> bool:
    """Return whether places are counted rather than named: 横跨三省, but not 东北三省."""
    return _REACHED.search(text[max(0, number.start - 4) : number.start]) is not None
