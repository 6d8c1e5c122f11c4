"""How sure a Chinese text is of a number: 超过, 近, 约 before it, 以上, 左右 after it."""

import re

from ..words import words
from .nouns import WITHIN

_NOT = "(?:不(?:会|能|得|应|可|可以|许|宜|要|再|准|曾)?|[未没](?:有|能|曾)?|难以?|勿)"
_BEFORE = {
    "at_most": f"顶多|充其量|{_NOT}(?:超过|超出|超|[多高大长快晚]于|突破|破|逾)|(?:小|低|少)于(?:或者?)?等于|等于或者?(?:小|低|少)于|[≤≦]|至多|最多|上限(?![至到])[为是]?",
    "at_least": f"{_NOT}[少低小下短慢]于|(?:大|高|多)于(?:或者?)?等于|等于或者?(?:大|高|多)于|[≥≧]|(?<![心高持执放丢容吃坐住])不下|至少|最少|起码|下限(?![至到])[为是]?|不亚于|达到或超过",
    "over": "超过|超出|突破|逾|多于|大于|高于|不止|超|破|远超|冲破|跨越|跨过|迈过|刚过|过|上|(?<![a-z0-9\"'/=-])[>＞]",
    "under": "不到|不够|不足|低于|少于|小于|未达到?|未满|不满|未及|不及|跌破|跌穿|降破|下破|失守|不达|达不到|(?<![0-9])[<＜]",
    "nearly": "近乎|将近|接近|逼近|直逼|几近|几乎|近",
    "about": "大约为?|约为|约合|约|大概|大致|差不多|约摸|估计",
}
_QUALIFIER = re.compile(
    "(?:"
    + "|".join(f"(?P<{name}>{told})" for name, told in _BEFORE.items())
    + ")[了至到为达有]? ?$"
)
PAST = words("年 月 个月 天 周 个星期 日 交易日 个交易日")
"""Units before which 近 means the past: 近5年."""

_LOOK_BACK = 10
_FREE = "(?<![合节条公契预北签违履续解邀赴毁特简隐纽相立])"
"""No word ends with 约: 签约增加5家 is five."""
# hedges with a verb between them and the number: 约占全国同期产量的26.7%, 至少造成12人死亡
_FAR = re.compile(
    r"(?P<about>约(?:仅|只)?占(?:[^，。；、：,;0-9]|[A-Z]O2){1,12}"
    rf"|(?:大概|{_FREE}约)(?:在|是|要|有|[只仅][有占])"
    rf"|{_FREE}约(?:占|需要?|可达?|可?(?:增[长加]?|减[少排]|下降|降低|提高|节[约省])|[早晚快慢]|提前|推迟|延长|缩短|相当于|折合|重|长|高|宽|距离?)了?"
    r"|(?:大概|大约)[^，。；、：,;的每0-9一二两三四五六七八九十]{1,5}|差不多(?:翻了?|增[加长]了?|涨了|有|要|用了))$"
    r"|(?P<at_least>(?:至少|最少|起码|少说)[^，。；、：,;的0-9一二两三四五六七八九十]{1,7}|不[得能应可]?[少低]于[^，。；、：,;0-9]{1,10}的)$"
    r"|(?P<under>(?:不到|不足|(?<![不得能应可])低于)[^，。；、：,;0-9]{1,8}的)$"
    r"|(?P<at_most>(?:最多(?!时)|至多|顶多|不超过)[^，。；、：,;的0-9一二两三四五六七八九十]{1,4}|最多[可能][^，。；、：,;的0-9一二两三四五六七八九十]{1,7})$"
)
# 约占公司2018年营业收入总额的43%
_ABOUT_A_SHARE = re.compile(r"约(?:仅|只)?占(?:[^，。；、：,;0-9]|(?:19|20)[0-9]{2}年){1,25}的$")
# what is a share of a whole stands behind it: 不超过公司总股本的2%, 超过该国人口的四分之一
_OF_WHOLE = re.compile(
    rf"(?:(?P<at_most>{_NOT}(?:超过?|高于|大于|多于))|(?P<at_least>{_NOT}(?:少于|低于|小于)))"
    r"[^，。；、：,;0-9二两三四五六七八九十百]{1,14}$"
    r"|(?:(?P<over>超过|超|逾)|(?P<nearly>接近|将近|近)|(?P<under>不到|不足))"
    r"[^，。；、：,;0-9]{0,8}(?:总[额量数值股本资产人口面积]{1,3}|全[国省市球部县区]|世界|人口|(?:股本|股份)总[额数]|流通股|净资产|实收资本)的?$"
)
# 接近原来的2倍, 超过日本的两倍
_OF_ANOTHER = re.compile(
    r"(?:(?P<at_least>达到?或超过)|(?P<over>超过|超|逾)|(?P<nearly>接近|将近)|(?P<at_most>最多(?=[只仅可能占]|[买投]入|[持减增]持|享受|获得|认购|使用|发行))|(?P<about>大约|大概|差不多|约[为是]|约相当于))[^，。；、：,;0-9]{1,12}的$"
)
_PART_OF = re.compile(r"[%成倍]|分之|一半|/")
# 上 and 过 end a verb before digits, but qualify a bare scale: 上万个, 过亿
_BEFORE_SCALE_ONLY = ("上", "过")
_NO_HEDGE = words(
    "高超 附近 最近 靠近 邻近 新近 临近 贴近 走近 亲近 合约 节约 条约 公约 契约 预约 北约 签约 违约 履约 续约 解约 "
    "中超 英超 德超 意超 法超 苏超 沙超 "
    "邀约 赴约 毁约 特约 简约 隐约 纽约 相约 立约 反超 赶超 打破 侦破 攻破 爆破 连破 划破 刺破 撞破 摔破 磨破 咬破 戳破 识破 告破 以上 之上 海上 路上 街上 网上 "
    "线上 地上 船上 山上 桥上 台上 场上 天上 身上 晚上 早上 岸上 水上 会上"
)
# … unless the first character ends another word: 板块中超九成, 折合约100元, 发放补贴近亿元
_ENDS_A_WORD = words("其中 块中 股中 业中 司中 员中 者中 人中 户中 品中 折合 约合 补贴 津贴 最高")
# what is broken or crossed in ones is no bound: 突破三个难题, 跨越两个台阶
_BREAKING = words("突破 跨越 跨过 迈过 冲破 破")
_FEW = re.compile(r"[一二两三四五六七八九十1-9](?:个(?!月)|项|大|道|年|次|处|关|层|方面)")
_SPANNED = re.compile(r"(?:跨越|跨过|迈过)[^，。；]{1,6}(?:年|世纪)")  # 跨越四十年的相守
# what may stand between a bound and its number: 低于每立方米19微克, 约合人民币711万元
_EACH = re.compile(
    r"每(?:立方米|平方米|平方公里|小时|分钟|公里|公斤|千克|盎司|蒲式耳|[秒亩吨升人户天日年月斤股桶次件份克])$"
)
_MONEY = re.compile(r"(?:折合)?(?:人民币|美[金元]|港[币元]|新?台币|欧元|英镑|日元) ?$")
_MONEY_ENDS = ("币", "金", "元", "镑", " ")
# 最高 bounds what is granted or priced: 最高补贴30万元, 最高50元, but not 最高气温31℃, 最高达118亿元
_HIGHEST = re.compile(
    r"(?<!历史)最高(?:可[^，。；、：,;的0-9]{0,5}|只能[^，。；、：,;的0-9]{0,3}|直?降价?|补[贴助]?|奖励?|赔付?|减免?|优惠|立减|省|罚款?|处罚?|资助|给予)?$"
)
_GRANTED = re.compile(
    r"[0-9.一二两三四五六七八九十百千万亿]{1,9}[多余]?[万亿]?(?:元|美元|欧元|英镑|港元|日元|块钱|%|倍)(?![，,、]最低)"
)
# 快 is nearly where a time has passed: 竞争快100年了
_SOON_AFTER = re.compile("了|没|的(?:时间|时光)")
_TIMES_END = "年月天周时钟纪"
_FASTER = re.compile("[比较][^，。；]*快$|[加最更很要变]快$")
_SHARE = re.compile(r"[0-9.]+(?:%|倍|个百分点)")
_AFTER = re.compile(
    r" ?(?:[（(]含[^（）()]{0,6}[)）](?=以))?(?:(?P<at_least>(?:人口)?[及含]?以上|往上(?![走跳推游爬])|打底(?=[，。；、）)]|$)|或(?:以上|更[多高长久大早])|甚至更[多高长久]|(?<=[元折])起(?=[捐抢租投])|起(?=[售步价入跳拍，。；、！）)]|$))"
    rf"|(?P<at_most>以内|之内|(?<=[年月天日周时钟秒期里米sm]){WITHIN}|(?<=[元折%万亿])封顶|[及或含]?以下|或更[少低短小]|为上?限(?![售额制]))|(?P<under>[（(]不含[^（）()]{{0,6}}[)）]以下|不到(?![位达0-9一二三四五六七八九十百千万两几半]))"
    r"|(?P<over>出头|挂零|有余|开外|还多)"
    r"|(?P<about>左右|上下|许(?![可多诺愿昌久])))"
)


def qualifier_before(text: str, start: int, *, scale_alone: bool = False) -> tuple[str, int]:
    """Return the qualifier that ends at `start` and where it begins."""
    each = _EACH.search(text[max(0, start - 5) : start])  # 低于每立方米19微克
    until = start - len(each.group()) if each else start
    begin = max(0, until - _LOOK_BACK)
    found = _QUALIFIER.search(text[begin:until])
    if found is None or found.lastgroup is None:
        return "", start
    word, at = found[found.lastgroup], begin + found.start()
    if word in _BEFORE_SCALE_ONLY and not scale_alone:
        return "", start
    if text[max(0, at - 1) : at + 1] in _NO_HEDGE and text[max(0, at - 2) : at] not in _ENDS_A_WORD:
        return "", start
    if word in _BREAKING and (_FEW.match(text, start) or _SPANNED.match(text, at)):
        return "", start
    if word.startswith("超出") and not scale_alone and _SHARE.match(text, start):
        return "", start  # 超出30% is more by 30 %
    return found.lastgroup, at


def hedged(
    text: str, start: int, end: int, inside: str = "", *, scale_alone: bool = False
) -> tuple[str, int, int]:
    """Return the qualifier of what stands at start:end, and the span with its words.

    `inside` is the hedge inside the number (多, 余, 来), which is nearest to it.
    """
    named = _before_money(text, start) if text[start - 1 : start] in _MONEY_ENDS else start
    qualifier, begin = qualifier_before(text, named, scale_alone=scale_alone)
    begin = begin if qualifier else start
    if not qualifier and text[start - 1 : start] == "快" and _is_soon(text, start, end):
        qualifier, begin = "nearly", start - 1
    after = _AFTER.match(text, end)
    if not qualifier and _is_highest(text, start):
        qualifier = "at_most"
    if not qualifier and _PART_OF.search(text, start, end):
        before = text[max(0, start - 20) : start]
        whole = _OF_WHOLE.search(before)
        if not whole and before.endswith("的") and (other := _OF_ANOTHER.search(before)):
            share = "占" in before or "比重" in before
            by_so_much = other.lastgroup == "over" and text[end - 1] == "%" and not share
            whole = None if by_so_much else other  # 超过上年同期的20%
        qualifier = (whole.lastgroup or "") if whole else ""
    if not qualifier and (far := _FAR.search(text[max(0, named - 15) : named])):
        bound = after is not None and after.lastgroup != "about"
        qualifier = "" if bound and far.lastgroup == "about" else far.lastgroup or ""
    elif not (qualifier or after) and text[named - 1 : named] == "的":
        qualifier = "about" if _ABOUT_A_SHARE.search(text[max(0, named - 30) : named]) else ""
    if after:  # 大概在500种以上 is at least so many
        end = after.end()
        qualifier = qualifier or after.lastgroup or ""
    if inside == "over" and qualifier in ("", "about", "nearly"):
        qualifier = "over"
    return qualifier or inside, begin, end


def _is_soon(text: str, start: int, end: int) -> bool:
    """Return whether 快 before a number means nearly: 走了快3个小时, 快80岁, not 比去年快3天."""
    if _FASTER.search(text[max(0, start - 14) : start]):
        return False
    ends_soon = _SOON_AFTER.match(text, end) and text[end - 1] in _TIMES_END
    return text[start - 2 : start - 1] == "了" or text[end - 1] == "岁" or bool(ends_soon)


def _before_money(text: str, start: int) -> int:
    """Return where the name of a currency before the number begins: 约合人民币711万元."""
    money = _MONEY.search(text[max(0, start - 8) : start])
    return start - len(money.group()) if money else start


def _is_highest(text: str, start: int) -> bool:
    """Return whether what is granted or priced is bounded from above: 最高可赔188元."""
    before = text[max(0, start - 12) : start]
    if "最高" not in before or not _HIGHEST.search(before):
        return False
    return _GRANTED.match(text, start) is not None
