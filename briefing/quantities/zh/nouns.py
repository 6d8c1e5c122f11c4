"""The things that some measure words count: 4首动人的歌曲, 28点新计划, 13封来信.

Such a word also begins others (首次, 封闭) or numbers things (3点); the thing behind it decides.
"""

import re

OFFERED = "(?<=[提出享的调就“：:])"
PROPOSED = "新?(?:计划|方案|建议|主张|意见|共识|倡议|要求|希望|看法|体会|启示)"
"""What comes in 点 behind a word that offers it: 提出5点建议 is no time of the day."""

WITHIN = "[以之]?内(?![蒙部外陆战乱斗讧阁地])"
"""What makes a day, a time or a length a bound: 5日内, 3年内, but not 25日内蒙古."""

_COUNTED = {
    "首": r"(?![次批发播映秀席届轮都脑相领府先要位例])[\u4e00-\u9fff]{0,6}?(?:歌|曲|诗|乐章)",
    "部": r"[\u4e00-\u9fff]{0,4}?(?:电影|影片|大片|[剧著书车]|小说|作品|手机|电梯|法律|法规|条例|动画|电话|专辑)",
    "封": r"(?![闭锁装控存顶禁路城测印])[\u4e00-\u9fff]{0,4}?(?:信|邮件|函|电报|家书)",
    "声": r"(?:枪|炮|巨响|爆炸|礼炮|钟响|哨)",
    "面": r"(?:国旗|红旗|锦旗|旗|锣|鼓|镜子)",
    "发": r"(?:炮弹|子弹|导弹|火箭弹|礼炮|实弹)",
    "双": r"(?:鞋|袜|筷|手套)",
    "节": r"的?(?:车厢|课|电池)",
    "页": r"(?:内容|报告|文件|材料|纸)",
    "本": r"(?:书|证(?!据|券|明)|著作|图书|画册|杂志|护照|存折)",
    "档": r"(?:创新|重点|综艺|文化){0,2}节目",
    "章": r"(?:组成|构成)",
    "口": r"(?:锅|水?井|大?缸|池?塘|棺材?|钟|窑)",
    "点": PROPOSED,
    "折": r"(?:优惠|房贷|利率|机票)",
}
_OFFERED = re.compile(OFFERED)
# 提出了四点加强培养的建议
_PUT_FORWARD = re.compile("(?<=提出了)|(?<=提了)|(?<=以下)|(?<=下列)")
_PROPOSED_LATER = re.compile(rf"[^，。；、0-9]{{0,14}}?{PROPOSED}")
_PATTERNS = {word: re.compile(thing) for word, thing in _COUNTED.items()}


def counts_its_thing(text: str, word: str, start: int, end: int) -> bool:
    """Return whether what the measure word counts follows it at `end`; the number is at `start`."""
    if word == "点" and _PUT_FORWARD.match(text, start):
        return _PROPOSED_LATER.match(text, end) is not None
    if word == "点" and not _OFFERED.match(text, start) and text[end : end + 1] != "新":
        return False
    thing = _PATTERNS.get(word)
    return thing is not None and thing.match(text, end) is not None
