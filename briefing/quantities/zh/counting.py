"""Units and measure words after a number in Chinese text."""

import re
from decimal import Decimal
from string import ascii_letters

from ..grammar import Number, UnitFound, compound, counted, measured, unitless
from ..unit_table import Unit
from ..units import LONGEST_ZH, UNITS, Counts, counted_words, zh_unit
from ..words import words
from .nouns import WITHIN
from .numbers import word_at

CLASSIFIERS = words(
    "个 家 座 条 项 台 套 户 名 位 口 只 头 株 棵 件 批 辆 艘 栋 幢 间 层 村 镇 乡 县 市 区 省 州 国 所 处 片 "
    "块 段 根 支 枝 篇 部 本 份 张 届 次 起 例 宗 笔 单 场 轮 种 类 款 组 对 副 批次 人次 架次 班 列 趟 艘次 门 "
    "颗 粒 滴 瓶 箱 包 袋 桶 岁 站 点 面 孔 眼 队 员 把 枚 发 尊 顶 床 学时 课时 节 章 集 首 页 字 词 "
    "句 行 票 席 股 折 分 圈 步 排 团 群 帧 像素 比特 卡 架飞机 架无人机 架直升机 架客机 辆次 件次 "
    "户次 家次 周年 载 道 轮次 遍 人份 张床位 光年 束 卷 幅 大 字节 度 角 味 幕 代人 手 声 "
    "盏 朵 锅 盘 盒 窝 匹 峰 扇 桩 厘 车道 班次 剂 剂次 针 羽 尾 杯 碗 双 寸 航次 列次 场次 例次 响 管 具 册 枪 帖 回 大卡 流明 马赫 城 地 部门 季 周岁 拨 波 尺 总吨 亩次 台次 套次 头次 方面 封 档 勺 顿"
)
# the length of the longest measure word that begins with a character
_LONGEST = {word[0]: len(word) for word in sorted(CLASSIFIERS, key=len)}
# These also number things (30届金像奖, 13层楼, 塔河油田12区) and count only behind a word that counts
NUMBERING = words("届 区 层 班 章 集 页 本 起 级 季")
# These also begin words (2010笔记本, 1.26发售) and count only where the phrase ends behind them
BEGINNING = words(
    "发 包 手 首 单 双 行 步 卡 节 角 眼 团 字 面 声 本 句 寸 排 群 点 味 幕 盘 圈 回 封 档"
)
_BELOW = CLASSIFIERS | {"日", "月", "季度", "晚"}
# Only these count after characters of number: 三环, 两路, 一手, 九级 are words or ranks
COUNTED_IN_CHARACTERS = words(
    "个 家 座 条 项 台 套 户 名 位 只 头 株 棵 件 批 辆 艘 栋 幢 间 层 村 镇 乡 县 市 省 国 所 处 片 块 根 "
    "支 枝 篇 份 张 次 起 例 宗 笔 场 轮 种 类 款 组 副 颗 粒 滴 瓶 箱 包 袋 桶 岁 把 枚 尊 床 课时 学时 章 集 "
    "册 页 句 票 席 批次 人次 架次 班次 艘次 门 周年 光年 卷 幅 幕 盏 朵 窝 匹 扇 车道 本 支队 队 方面 遍 趟 圈 顿 封 架飞机 架无人机 架直升机 架客机 批 周岁 拨 波"
)
# In a tally each number counts what stands behind it: 3死5伤, 2金1银, 4胜1平, 26分6板9助
_TALLIED = (
    r"(?:篮板|助攻|重伤|轻伤|受伤|失联|失踪|遇难|[死亡伤金银铜战胜平负冠亚季男女板助断帽球升降])"
)
_TALLY = re.compile(_TALLIED + r"(?![者员口残害病情势牌额属融币条价店山迷星队场争略块])")
_TALLY_GOES_ON = re.compile(
    r"[、，,]? ?(?:超过?|至少|逾|约|近|另?有)? ?[0-9]+[多余]?(?:分|" + _TALLIED + ")"
)
_TALLY_BEFORE = re.compile(
    rf"(?:[0-9][多余]?(?:分|{_TALLIED})[、，,]? ?(?:超过?|至少|逾|约|近|另?有)?|致(?:使|超|至少|逾|约|近)?|[夺获揽斩摘进入][得获下揽]?|产生) ?$"
)
_MONTHS = re.compile(r"月(?=大(?:的|婴|女|男|宝|孩|幼|双))")  # 8月大婴儿
_TWO_MONTHS = re.compile(r"(?<=[^上下])两月(?![份球亮牙])")  # 二月 is February
_DAYS = re.compile(rf"日(?={WITHIN}|年化)")
_CONSECUTIVE = re.compile(r"连续[0-9一二两三四五六七八九十]{1,3}$")
_TALLY_ENDS = re.compile(r"死(?=[\s，。；！、]|多伤|$)")
_TENS = re.compile(r"[0-9]{2}(?:\.[0-9]{1,2})?$")
_FLOOR = re.compile(
    r"平(?![0-9])(?=[和与及][0-9]|[^\u4e00-\u9fff]|[的大小起精豪单新房住楼]|[一二两三四]居|$)"
)
# Words that begin with a unit or a measure word and count nothing
_OTHER_WORDS = words(
    "波兹 波动 波及 波段 波音 波士 波兰 波斯 波长 波折 波浪 波幅 波导 波司 波罗 波尔 波黑 波特 波普 波多 波哥 尺寸 尺度 尺子 尺码 部曲 拨打 拨付 拨款 拨备 拨通 季度 季报 季节 季后 季军 季末 季初 季中 年级 年代 年货 年轻 年龄 周边 周围 周末 周一 方面军 方向 方案 方式 方法 方位 方便 方针 方阵 天然 天空 "
    "天气 天津 天山 天河 升级 升至 升到 升高 克服 克隆 里面 里程 里的 元旦 元素 元宵 元月 元宇 元件 元器 米饭 "
    "米粉 米兰 米面 人均 人民 人工 人才 人文 人气 人口 架构 架设 台阶 台胞 台属 台独 台海 台资 台企 台湾 台风 伏击 伏笔 倍增 倍感 倍数 斤斤 "
    "秒杀 度过 度假 个性 国产 国家 国内 国际 国有 国道 国企 省级 省内 省外 省道 省会 市场 市值 市级 市民 市区 "
    "市委 区间 区域 区块 区别 县域 村民 村委 村里 户籍 户外 户口 项目 条件 组织 组建 组成 对应 对比 对外 对于 "
    "对口 发展 发电 发布 发起 发行 发射 分布 分别 分析 分配 分享 分类 分为 分公 分支 分期 分局 节能 节约 节水 "
    "节目 节点 点多 点击 点亮 点燃 点评 面积 面向 面对 面临 部分 部署 部委 口岸 口径 单位 单项 单日 单月 "
    "单产 单体 单价 首次 首批 行业 行动 行政 行驶 次日 次年 次数 处理 处于 处置 处罚 起步 步枪 步兵 本学 本院 本科 起入 起售 起价 起跳 起拍 起来 起草 起到 位于 "
    "位居 位列 名单 名称 名列 名为 份额 期间 期货 期望 期限 代表 代码 代理 大型 大量 大幅 大力 大数 队伍 队员 "
    "站在 站点 团队 团结 团体 批准 批发 批量 批复 类似 类型 种植 种业 种子 种粮 字节跳 股份 股权 股东 股市 票房 "
    "票据 车辆 车间 车型 车企 船舶 层面 层次 层级 段时 例如 班组 门槛 门类 门店 卡车 卡口 包括 包含 包装 排放 "
    "排名 排列 所有 所在 所以 根据 根本 支持 支付 支撑 支出 支行 支部 手机 手段 手工 级别 号召 号称 群众 群体 路线 "
    "路段 回收 回升 回落 回报 载体 角度 角色 度的 大同 大学 大会 大湾 大气 大众 "
    "家庭 家长 家电 家具 家居 家园 家族 家乡 家属 部队 部件 部位 部落 部长 部下 部族 头部 "
    "头条 头号 头像 头发 头衔 头脑 台词 台账 条例 条约 条款 条纹 座谈 座椅 座舱 张力 张贴 种群 点球 点名 点缀 点射 点赞 分管 "
    "分数 分歧 分化 分手 场馆 场地 场景 场外 口碑 口罩 口味 口腔 面粉 面包 面料 面试 门将 门外 门口 门户 队长 队友 队内 名誉 名额 名表 名画 "
    "家暴 人脸 人物 人力 人类 人参 天候 天价 天才 天桥 天线 天窗 年夜 年末 年底 年薪 年度 月饼 月薪 周刊 周报 元宝 元首 元老 "
    "角逐 片区 片面 片名 把握 把手 支线 支架 支点 根源 根基 段落 股民 股票 股指 股价 股息 股改 克朗 天王 天下 天使 天地 门票 大将 大军 大师 大战 大桥 大队 道路 团购 团圆 分散 分摊 分红 分之 分流 分拆 只要 只有 只能 只是 只为 只需 只用 只占 只够 只剩 只算 只相 只卖 只售 只做 只在 只见 只差 只得 只会 只招 只增 只可 只限 只好 只对 只给 只收 只比 项链 台州 台商 杯赛 对手 "
    "对阵 对战 对决 次序 次要 次级 重庆 章程 节日 节假 节电 节奏 发子 针对 针织 双方 双边 双向 双双 双方 尾盘 尾气 寸步 集团 地号 袋装 桶装 瓶装 箱装 盒装 集中 集体 集合 集成 集聚 集市 集装 集约 群星 群岛 地铁 地下 地方 地区 地块 地产 地标 地球 地面 地上 地震 地址 地级 地质 地势 地名 地图 城市 城区 城镇 城乡 城建 城墙 城投 城际 城中 城管 具有 具备 具体 册封 列车 列为 列入 列出 列席 列举 列宁 列表 列强 列国 列岛 列传 列装 列支 列阵 列队 列明 列示 列在 列于 列第 笔记 笔录 笔画 笔者 笔试 笔直 笔尖 笔芯 笔墨 笔谈 笔会 笔电 笔下 笔迹 笔名 家装 家常 管理 管道 管线 管网 管制 管控 管辖 管委 管材 管廊 枪击 枪手 枪支 枪战 发烧 道班 员工 封顶 封闭 封锁 封面 封装 封控 封存 "
)
# … unless the second character begins another: 100人参加, 4家电力企业, 10台风电机组
_GO_ON = words(
    "人参加 人参与 人参赛 人参会 人参观 人参军 人参保 人参展 人参选 人均为 人均已 人均被 人均获 人均系 位居民 名表演 名表示 名表态 名画家 名画师 名画手 家园所 支部队 人工作 人工厂 人工地 城中只 城中有 城中仅 人才能 天才能 家电力 家电网 "
    "家电信 家电池 家电商 家电厂 家电站 家居民 家园区 家具有 家具备 家具身 家长期 台风电 台风机 台风力 所以上 分之差 分之外 分之内 分之间 分之后 分之前 分之多 分之高 家电梯 大队伍 项目标 部长篇 名列席 人均撤 人均转"
)
_A_FEW = re.compile(r"(?<![0-9.年])[0-9]{1,3}$|[两三四五六七八九十]$")
_RACKS = re.compile(
    r"[个台架](?:标准)?(?P<rack>机架|机柜)|台[\u4e00-\u9fff]{0,3}?(?P<server>服务器)"
)
_TEN_THOUSANDS = re.compile(
    r"[Ww](?![A-Za-z²/·])(?= ?[\u4e00-\u9fff+])(?!的?(?:快充|功率|充电|电源|灯|电机|以[上下]))"
)
_POWERED = "(?:功率|灯|LED|耗电|充电|快充|瓦|能效|处理器|扬声器|音响|电源|显卡|电机|马达|光伏|太阳能|激光|组件|适配器|氮化镓|无线)"
_WATTS = re.compile(rf"[\u4e00-\u9fff]{{0,4}}?{_POWERED}")
_BEFORE_POWER = re.compile(rf"[^，。；、]{{1,6}}?{_POWERED}")
_OF_POWER = re.compile(rf"{_POWERED}[^，。；]{{0,12}}$")
_LETTER_ENDS = re.compile(r"[^\u4e00-\u9fff]|[以左的长宽高深级及和与至到多]|$")
_COMPUTING = re.compile(r"算力|智算|计算|FLOPS|Flops")
_SPLIT = re.compile(r"(?:个[多余](?P<unit>月|小时|星期|世纪)|分[多余]钟)")
_LETTERS = frozenset(ascii_letters) | {"PF", "EF"}
_FOREIGN_WORD = re.compile(r"(?:[A-Z][a-z]+|QQ|AI|API|VIP|GPU)(?=[\u4e00-\u9fff])")
_LATIN = re.compile(r"[A-Za-zµμ%°€£¥$×²³]")
_PER = re.compile(r" ?/ ?(?P<below>[A-Za-z]+[23²³]?|㎡|[\u4e00-\u9fff]+)")
_PER_HEAD = re.compile(r"/每?[十百千万]+名?人口?")  # 9.5/千人口
_EACH = re.compile(
    r"每(?P<below>立方米|平方米|平方公里|小时|分钟|秒|吨|公斤|千克|千瓦时|公里|升|亩|公顷)"
    r"(?=[^\u4e00-\u9fff]|[的以左上之和与及到至降提涨]|$)"
)  # 35微克每立方米
_WHOLE = re.compile(
    r"[A-Za-z]{1,4}[23]?(?![A-Za-z0-9/·^-])"
    r"|[\u4e00-\u9fff]{1,4}?(?=[^\u4e00-\u9fff]|[的为至到起以提增降涨跌升调上下]|附近|左右|关口|大关|不等|$)"
)


def unit_at(text: str, start: int, counts: Counts, scale: Decimal = Decimal(1)) -> UnitFound | None:
    """Return the unit at `start`; None where letters make the number part of a name (5G).

    `scale` tells 度 of electricity (60亿度) from degrees.
    """
    begin = start + 1 if text[start : start + 1] == " " else start
    for word, symbol in counted_words(tuple(counts)):
        if text.startswith(word, begin) and not word.isascii():
            return counted(word, begin + len(word), symbol)
    first = text[begin : begin + 1]
    if first in ("个", "台", "架") and (noun := _RACKS.match(text, begin)):
        return measured(noun.group(), UNITS[noun.lastgroup or "rack"], noun.end())
    if first in ("个", "分") and (split := _SPLIT.match(text, begin)):
        word = "个" + split["unit"] if split["unit"] else "分钟"
        return measured(word, _known(word), split.end())
    if first == "/" and (heads := _PER_HEAD.match(text, begin)):
        return compound(heads.group(), heads.end())
    if text.startswith("平", begin) and _is_floor(text, start, begin):
        return measured("平", UNITS["m2"], begin + 1)
    if tallied := _tallied(text, start, begin):
        return counted(tallied, begin + len(tallied))
    if first == "月" and (_MONTHS.match(text, begin) or _TWO_MONTHS.match(text, start - 1)):
        return measured("月", UNITS["month"], begin + 1)
    if first == "日" and (
        _DAYS.match(text, begin)
        or text[max(0, start - 1) : start] == "两"
        or _CONSECUTIVE.search(text[max(0, start - 5) : start])
    ):
        return measured("日", UNITS["day"], begin + 1)
    if (
        text.startswith("级", begin)
        and text[max(0, start - 1) : start] == "两"
        and text[begin + 1 : begin + 2] != "跳"
    ):
        return counted("级", begin + 1)
    if text.startswith("度", begin) and scale >= 10**4:
        return measured("度", UNITS["kWh"], begin + 1)
    word, thing = word_at(text, begin), _classifier(text, begin)
    other = next((n for n in (3, 2) if text[begin : begin + n] in _OTHER_WORDS), 0)
    if text[begin : begin + 3] in _GO_ON or (
        text.startswith("人均", begin) and _A_FEW.search(text[max(0, start - 5) : start])
    ):
        other = 0  # 3人均溺亡
    if other >= len(word) and other >= len(thing):
        return _letters(text, start, begin, scale)
    if word in _LETTERS and not _is_unit(text, word, begin):
        return None
    if len(thing) > len(word):
        return _priced(text, counted(thing, begin + len(thing)))
    if word:
        return _priced(text, measured(word, _known(word), begin + len(word)))
    return _letters(text, start, begin, scale)


def _is_floor(text: str, start: int, begin: int) -> bool:
    """Return whether 平 is a square metre: 230平, but not 3胜2平."""
    large = _TENS.search(text[max(0, start - 6) : start])
    return large is not None and _FLOOR.match(text, begin) is not None


def _tallied(text: str, start: int, begin: int) -> str:
    """Return what the number that ends at `start` counts in a tally, or nothing."""
    tally = _TALLY.match(text, begin)
    if tally is None:
        return ""
    first = start
    while first and text[first - 1] in "0123456789.多余":
        first -= 1
    ends = _TALLY_ENDS.match(text, begin)
    if text[first:start].strip("多余") and (
        ends is not None
        or _TALLY_GOES_ON.match(text, tally.end())
        or _TALLY_BEFORE.search(text[max(0, first - 10) : first])
    ):
        return tally.group()
    return ""


def _is_unit(text: str, letter: str, at: int) -> bool:
    """Return whether a letter or two are a unit, not part of a name: 5310m本, 1.5P空调."""
    if letter in ("P", "PF", "EF"):
        around = text[max(0, at - 40) : at + 12]
        return not around.strip("0123456789.万PEF ") or _COMPUTING.search(around) is not None
    if letter == "W" and _WATTS.match(text, at + 1):
        return True  # 5W节能灯
    return _LETTER_ENDS.match(text, at + 1) is not None


def begins_word(text: str, at: int) -> bool:
    """Return whether a word that only looks like a measure word begins here: 家电, 个人."""
    return text[at : at + 2] in _OTHER_WORDS


def is_ten_thousand(text: str, number: Number) -> bool:
    """Return whether W behind a number may stand for 万: 18W人, but not 5W节能灯."""
    if not _TEN_THOUSANDS.match(text, number.end) or _BEFORE_POWER.match(text, number.end):
        return False
    return _OF_POWER.search(text[max(0, number.start - 20) : number.start]) is None


def counts_in_characters(unit: UnitFound) -> bool:
    """Return whether a unit makes characters of number before it a quantity."""
    plain_word = unit.known is None and unit.base == f"count:{unit.word}"
    return not plain_word or unit.word in COUNTED_IN_CHARACTERS


def _known(word: str) -> Unit:
    known = zh_unit(word)
    assert known is not None
    return known


def _classifier(text: str, begin: int) -> str:
    """Return the longest measure word at `begin`, or nothing."""
    for length in range(_LONGEST.get(text[begin : begin + 1], 0), 0, -1):
        if text[begin : begin + length] in CLASSIFIERS:
            return text[begin : begin + length]
    return ""


def _letters(text: str, start: int, begin: int, scale: Decimal) -> UnitFound | None:
    """Return no unit; None where letters go on, unless 万 or 亿 ends the number: 580万QQ用户."""
    glued = begin == start and _LATIN.match(text, begin) is not None
    if glued and not (scale >= 10**4 and _FOREIGN_WORD.match(text, begin)):
        return None
    return unitless(start)


def _priced(text: str, unit: UnitFound) -> UnitFound | None:
    """Return the unit with what it is counted by: 元/小时; None where that is not known."""
    if each := _EACH.match(text, unit.end):
        return compound(f"{unit.word}/{each['below']}", each.end())
    per = _PER.match(text, unit.end)
    if per is None:
        return unit
    below = per["below"][:LONGEST_ZH]
    shortest = len(below) if per["below"].isascii() else 1  # 16GB/WiFi
    for length in range(len(below), shortest - 1, -1):
        plain = below[:length].lstrip("百千万亿")  # 公里/百平方公里
        if zh_unit(below[:length]) or below[:length] in _BELOW or (plain and zh_unit(plain)):
            return compound(f"{unit.word}/{below[:length]}", per.start("below") + length)
    if unit.known and unit.known.dimension in ("storage", "share", "points"):
        return unit  # 16GB/WiFi版, 同比+15.3%/环比-2.1%
    whole = _WHOLE.match(text, per.start("below"))
    return compound(f"{unit.word}/{whole.group()}", whole.end()) if whole else None
