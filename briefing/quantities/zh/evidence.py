"""What a Chinese number must show to be a quantity: in every doubt it is none."""

import re

from ..grammar import Number, UnitFound, is_version, year_like
from ..words import words
from .counting import BEGINNING, NUMBERING, begins_word, counts_in_characters
from .groups import PLACES, names_a_group, reaches
from .hedges import PAST, qualifier_before
from .nouns import WITHIN, counts_its_thing

PREFIX = re.compile(r"(?:US\$|HK\$|CNY|RMB|USD|人民币|[$¥€£]) ?$")
PUE = re.compile(
    r"PUE值?(?:\([^()]{1,12}\)|（[^（）]{1,12}）)?(?:[从由][0-9.]+)?[^，。；、0-9%]{0,10}"
    r"(?<!下降)(?<!降低)(?<!减少)(?<!改善)(?<!提升)(?<![降了每]) ?$"
)
# 一 before these is a numeral; before other things it is hardly more than an article
_ONE_OF = words("kW MW GW kWh t kg jin km m m2 km2 ha mu acre m3 hour % pp x")
_SHIFTED = re.compile(r"(?:提前|推迟|延[期长]|为期|历时|时隔)了?$")  # 提前一年完成
_PRECISE = re.compile(r"半(?![载年天月小])|以[上下内]|之内|左右|上下|有余|开外")
_RECORD = re.compile(r"[^，。；、0-9]{0,6}[0-9]")
_AMBIGUOUS = words("m3 week V")
_WEEKS = words("两 三 五 六 七 八 九 十 十二")
_CLOSED = re.compile(r"[\s，。；、！？）)”’」：:,;]|$")
_TYPED = re.compile(r"[\u4e00-\u9fff](?<![以左的和及等为])")
_MARK = re.compile(r"[.．、)](?![0-9])")
_LISTED = re.compile(r"[一二三四五六七八九十]、$")
# Behind a bare number: nothing, or a word that cannot be what it counts
_UNCOUNTED = re.compile(
    r" ?(?:[\s，。；！？）)”’」】:：,;（(%]|$|[的和与及至到以左上且]|[-—–~]|之[下上]|[上下]方|门槛|关口)"
)
# Before a bare number: words that measure, or another number of the same list
_MEASURING = re.compile(
    r"(?:(?<!自)达|(?<![日周早晚月年海党学电简通快速战公])报|收[在于]|[为是到至成超破收仅只约有共计值数于逾近率比得增降升减分各价薪赚罚=]) ?$"
)
_FROM = re.compile(r"[从由自](?:[^，。；0-9]|[0-9]{1,4}[年月]){0,9}$")
_GENUINE_MORE = re.compile(r"[0-9](?:[余+]|多(?![云彩样元功媒边维端能语重面向号]))")  # 300多城市
_CODED = re.compile(r"(?:代[号码]|编号|号码|序号)[^，。；0-9]{0,3}$")  # 股份代号为2250
_OF_MONTH = re.compile(r"[0-9][年月]的 ?$")
_MOVING = re.compile(
    r" ?(?:下[降跌滑调]|上[升涨调]|提[高升]|增[至加长到]|[升降涨跌缩]|回[升落]|收窄|扩大)"
)
# 起 counts events; behind other numbers it is "from": 15000起
_EVENTS = re.compile(
    r"发生|泄漏|枪击|诉讼|调查|案|事故|火灾|事件|纠纷|行为|问题|地震|爆炸|投诉|袭击|山火|火情|整治|故障"
)
_SINCE = re.compile(r"[从自由于时点:：A-Za-z]$")
_EVENT = re.compile(r"(?![的以至到来见算就都])[\u4e00-\u9fff]|[0-9]")  # 10起重大犯罪, 6起16人
_COUNTING = re.compile(
    r"(?:连续|执行|开行|每[天日周月年]|举办|已办|成功|其中|进口|出口|[辖了过历办建高设盖县市]|地[上下]|航班|(?:提供|推出|公布|下达|发布|通报)了?)$"
)
_ONE_MORE = re.compile(r"举办[^，。；]{0,20}[0-9]届[^，。；]{2,20}、$")
_HOUSE = re.compile(r"高?[楼塔](?![摔坠跳跌上下道梯顶])|大厦|建筑|住宅")
_LEAGUE = re.compile(r"(?<![已将或能可不就远反赶])超$")  # 中超7队
_PLAYED = words("队 轮 场 人 分 次 名 位 局 席")
_SYSTEM = re.compile(r"制(?![造定作成约止])")  # 15分制, 24小时制
_OF_SYSTEMS = words("分 小时 年 人 天 票 席 次 元 层 轮 局 盘 学时 院")
_INDEX = re.compile(r"(?:[0-9]{4}|\.[0-9]{1,2}) ?点$")
_PAID = re.compile(r"[钱，。；、）)的]|$")
_ENDS = re.compile(r"[^\u4e00-\u9fff]|[的钱以左上之及和与等多余至到或每话关整]|$")
# 91年以来 is a year: two digits before 年 are a duration where something lasts, recurs or is counted
_ROUND_YEARS = re.compile(r"[2-9]0")
_DECADE_AFTER = re.compile(r"[初末底]|中期|前期|后期")
_NEVER_DATED = words(
    "家 辆 例 人次 批次 处 所 座 只 头 株 棵 艘 栋 幢 间 根 枚 宗 笔 颗 粒 辆次 架次 亩次"
)
# 2049列, 1909个农业强镇: no event of a year is told so; but 2010个人赛, 2008列车
_UNDATED = re.compile(
    r"个(?![人性股唱展案体位别月]|税(?!目))|户(?![外籍口型])|架无人机|名(?![校单人额称牌记模角家医师将著胜古])|(?<=列车[0-9]{4})列|条(?![例约款])"
)
_SCALE_LATER = re.compile(r" ?(?:[、和与及]|以及) ?[0-9.]+[万亿]")
_MOST_SIDES = 20
_LAST_YEAR = 2060  # no plan reaches further
_NO_YEARS = range(27, 45)  # nobody shortens 1927 to 1944
# another year: 18年和19年, 2018、19年, 去年和18年相比
_YEAR_BEFORE = re.compile(
    r"(?:(?<![0-9])(?:(?:1[1-46-9]|2[1-46-9])年|20[0-9]{2}年?)[底末初]?[、和与及到至]|相比|较|[去今]年[和与同])$"
)
_DURATION_BEFORE = re.compile(
    r"(?:[刑判禁历时隔续满达过近超逾约足共长用经期新创约来去未有每前后龄]|连续|为期|合作|持续|成立|建成|运[行营]|投运"
    r"|实施|过去|未来|仅|至少|最[高长短多]|结束|保持|坚持|结婚|失踪|寻亲|入狱|被[关囚拐]|扎根|守护|坚守|相隔|分[离别]|从[业教医军警艺]|执教|任职|工作|支教|全职|戍边|驻村|陪伴|照[顾料]|卧床|瘫痪|打工|创业|等待|寻找|保修|质保)(?:了|近|约|的|有期徒刑)?$"
)
_DURATION_AFTER = re.compile(
    rf"(?![AQH][股1-4])[^\u4e00-\u9fff0-9]|{WITHIN}|来|前|后|间|多|余|以[上下]|之|时间|历|新[高低]|过去|不[败见还变改衰断懈]|未[见回归]|没(?!有)|没有[回见来过间断休]|如一日|寻亲|有期|了(?!解)|[\u4e00-\u9fff]{{0,2}}抗战|老|期|的(?![0-9.]+[%万亿])|$"
)


def counts_nothing(text: str, number: Number, unit: UnitFound) -> bool:
    """Return whether a year stands alone, a voltage is a type, or characters spell a word."""
    written = text[number.start : number.end]
    doubled = unit.word.isalpha() and text.startswith(unit.word, unit.end)
    if doubled and not (text.startswith("年均", unit.end) or begins_word(text, unit.end)):
        return True  # 16亿个个, 年年, but 两家家电企业
    if unit.word in _OF_SYSTEMS and _SYSTEM.match(text, unit.end):
        return True
    whole = "." not in written and number.scale == 1
    if unit.word in NUMBERING and whole and not is_counted(text, number, unit):
        return True
    if unit.known and unit.known.symbol in ("kV", "V") and not number.words:
        return _TYPED.match(text, unit.end) is not None
    if not number.words:
        if unit.word:
            return not _counts(text, number, unit, written)
        return not _measures(text, number, written)
    return not is_sure(text, number, unit, written)


def _measures(text: str, number: Number, written: str) -> bool:
    """Return whether a bare number is a quantity: 系数达6.75, but not 旗云3, 步骤13 or 137船."""
    if number.scale > 1 or (number.hedge == "over" and _GENUINE_MORE.match(text, number.end - 2)):
        return True
    if _CODED.search(text[max(0, number.start - 6) : number.start]):
        return False
    if _MOVING.match(text, number.end) and _FROM.search(
        text[max(0, number.start - 16) : number.start]
    ):
        return True  # 从52.9下降到46.4
    if PREFIX.search(text[max(0, number.start - 4) : number.start]):
        return True
    if _SCALE_LATER.match(text, number.end):
        return False  # 减少至1420和590亿元
    if "." in written and _is_pue(text, number.start):
        return True
    if not (number.hedge or _UNCOUNTED.match(text, number.end)):
        return False
    if len(written) > 8 and written.isdecimal():
        return False  # a telephone number, a code
    qualifier, first = qualifier_before(text, number.start)
    if qualifier and year_like(written) and number.start - first == 1:
        return False  # 中超2010
    if qualifier:
        return True
    if year_like(written) or is_version(written) or _MARK.match(text, number.end):
        return False
    before = text[max(0, number.start - 4) : number.start]
    if "." in written and _OF_MONTH.search(before):
        return True  # 低于1月的105.3
    return _MEASURING.search(before[-3:]) is not None


def _is_pue(text: str, start: int) -> bool:
    """Return whether a number tells the PUE, whatever follows it: PUE值低于1.15、."""
    if "PUE" not in text[max(0, start - 30) : start]:
        return False
    _, first = qualifier_before(text, start)
    return PUE.search(text[max(0, first - 30) : first]) is not None


def is_sure(text: str, number: Number, unit: UnitFound, written: str) -> bool:
    """Return whether characters of number tell a number, not a part of a word: 三伏, 三元桥."""
    qualifier, first = qualifier_before(text, number.start)
    if unit.known and unit.known.symbol in _AMBIGUOUS and len(unit.word) == 1:
        return unit.word == "周" and written in _WEEKS  # 一方有难, 三伏, 四周
    if written == "一":
        return _is_one(text, number, unit, qualifier, first)
    if written in ("零", "〇", "二") and (unit.known is None or unit.known.dimension == "count"):
        return False  # 零头, 二次, 二楼 are words: one counts 两次
    if _LISTED.search(text[max(0, number.start - 2) : number.start]):
        return False  # 二、三、四层
    if written == "十" and not unit.word:
        return False
    if unit.known and unit.known.symbol == "CNY" and len(unit.word) == len(written) == 1:
        return bool(qualifier) or _PAID.match(text, unit.end) is not None  # 三元桥
    if unit.known or (unit.word and (number.hedge or number.scale >= 10**4)):
        return True  # 一千余首, 五百万部
    if not phrase_ends(text, number, unit):
        return False
    if unit.word == "队":
        return written == "两" or bool(qualifier)  # 湖南四队 may be a name
    if unit.word == "大":
        return text[unit.end : unit.end + 1] >= "\u4e00" and not names_a_group(text, number, unit)
    if unit.word in PLACES and not qualifier:
        return reaches(text, number)
    if unit.word in NUMBERING and (
        written == "两" or _in_a_row(text, number) or _held(text, number, unit)
    ):
        return True  # 两届, 连续三届
    if unit.word:
        return counts_in_characters(unit) or counts_its_thing(
            text, unit.word, number.start, unit.end
        )
    large = any(char in "万亿" for char in written)
    closed = _CLOSED.match(text, number.end) is not None
    return len(written) > 1 and (large or (bool(number.hedge) and (closed or bool(qualifier))))


def _is_one(text: str, number: Number, unit: UnitFound, qualifier: str, first: int) -> bool:
    """Return whether 一 is a numeral here, not an article: 至少一人, 为期一年, 一年半."""
    if text[max(0, number.start - 1) : number.start] in ("元", "块"):
        return False  # 5.15元一斤
    symbol = unit.known.symbol if unit.known else ""
    measure = unit.known is not None and unit.known.dimension != "count"
    lasting = measure and _SHIFTED.search(text[max(0, first - 3) : first]) is not None
    if symbol in ("year", "month") and lasting:
        return True
    if measure and _PRECISE.match(text, unit.end):
        return True  # 一年半, 一个月左右
    if qualifier and text[first] == "近" and unit.word in PAST:
        return False  # 近一个月 is the past month
    if _RECORD.match(text, unit.end) and text[first : first + 2] in ("最多", "最少"):
        return False  # 最多一天出了47块
    bound = qualifier in ("at_least", "at_most")  # 李超一人, 超一本, 近乎一场闹剧
    return symbol in _ONE_OF or bool(qualifier and unit.word and (measure or bound))


def _counts(text: str, number: Number, unit: UnitFound, written: str) -> bool:
    """Return whether digits count what follows: not 2010笔记本, 1.26发售, 91年以来."""
    if unit.word == "年":
        return not _is_year(text, number, unit, written)
    if unit.known or not unit.word or "/" in unit.word:
        return True
    if unit.word == "方面" and number.value and number.value > _MOST_SIDES:
        return False  # 融360方面指出
    if (
        len(written) == 1
        and unit.word in _PLAYED
        and _LEAGUE.search(text[max(0, number.start - 2) : number.start])
    ):
        return False
    if not (number.hedge or phrase_ends(text, number, unit) or _in_a_row(text, number)):
        return False
    if not year_like(written) or written == "2000" or unit.word in _NEVER_DATED:
        return True
    if _UNDATED.match(text, unit.end - len(unit.word)):
        return True
    return int(written) > _LAST_YEAR or _evident(text, number)


def _evident(text: str, number: Number) -> bool:
    qualifier, _ = qualifier_before(text, number.start)
    before = text[max(0, number.start - 3) : number.start]
    return bool(qualifier or number.hedge or _MEASURING.search(before))


def is_counted(text: str, number: Number, unit: UnitFound) -> bool:
    """Return whether a word before or behind shows that this is a count, not an ordinal."""
    if unit.word == "起":
        if number.hedge or _EVENTS.search(text[max(0, number.start - 15) : unit.end + 14]):
            return True
        since = _SINCE.search(text[max(0, number.start - 1) : number.start])
        few = number.value is not None and number.value < 1000  # 均价15000起全款
        return few and not (since or number.words) and _EVENT.match(text, unit.end) is not None
    before = text[max(0, number.start - 4) : number.start]
    if unit.word == "层" and _HOUSE.match(text, unit.end):
        return True  # 50层高楼
    if counts_its_thing(text, unit.word, number.start, unit.end):
        return True
    if text[number.start : number.end] == "两" and unit.word != "区":
        return True  # the second is 第二届
    if unit.word == "届" and _ONE_MORE.search(text[max(0, number.start - 45) : number.start]):
        return True  # 举办4届南博会、3届商博会
    return _evident(text, number) or _COUNTING.search(before) is not None


def _in_a_row(text: str, number: Number) -> bool:
    return text[max(0, number.start - 2) : number.start] == "连续"


def _held(text: str, number: Number, unit: UnitFound) -> bool:
    """Return whether a series has been held so often: 已举办六届，but not 举办十四届全运会."""
    held = text[max(0, number.start - 3) : number.start].endswith(("举办", "举办了"))
    return unit.word == "届" and held and _CLOSED.match(text, unit.end) is not None


def phrase_ends(text: str, number: Number, unit: UnitFound) -> bool:
    """Return whether the phrase ends behind a measure word that also begins words."""
    if unit.word not in BEGINNING or _ENDS.match(text, unit.end):
        return True
    if counts_its_thing(text, unit.word, number.start, unit.end):
        return True
    return unit.word == "点" and _INDEX.search(text[max(0, unit.end - 9) : unit.end]) is not None


def _is_year(text: str, number: Number, unit: UnitFound, written: str) -> bool:
    """Return whether two digits before 年 may be a year of the calendar."""
    if len(written) != 2 or not written.isdecimal() or number.hedge:
        return False
    if _ROUND_YEARS.fullmatch(written):
        return _DECADE_AFTER.match(text, unit.end) is not None  # 70年初
    if int(written) in _NO_YEARS:
        return False
    qualifier, _ = qualifier_before(text, number.start)
    before = text[max(0, number.start - 6) : number.start]
    if before.endswith(("辆", "台")):
        return True  # 一辆12年的宝马
    if _YEAR_BEFORE.search(before) and not text.startswith(("前", "来", "期"), unit.end):
        return True
    if qualifier or _DURATION_BEFORE.search(before):
        return False
    return text.startswith("以来", unit.end) or not _DURATION_AFTER.match(text, unit.end)
