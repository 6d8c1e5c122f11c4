"""Expressions of the kinds that news texts use, by grammar rather than by list."""

from decimal import Decimal

import pytest

from briefing.quantities import CountUnit, Language, find, parse


def _told(text: str, language: Language) -> str:
    """Return the quantities of a text in one line: value unit qualifier; low..high for a range."""
    told = []
    for q in (found.quantity for found in find(text, language)):
        number = f"{q.low:f}..{q.high:f}" if q.low is not None and q.high is not None else ""
        if q.value is not None:
            number = f"{q.value:f}"
        told.append(" ".join(part for part in (number or q.kind, q.unit, q.qualifier) if part))
    return "; ".join(told)


CHINESE = {
    "１２０亿元": "12000000000 元",
    "总投资一百二十亿元": "12000000000 元",
    "一百二十万人": "1200000 人",
    "两千五百公里": "2500 公里",
    "产值1.2万亿元": "1200000000000 元",
    "3亿4500万元": "345000000 元",
    "完成投资700多亿元": "70000000000 元 over",
    "2、3万台服务器": "20000..30000 台服务器",
    "2—3艘": "2..3 艘",
    "约有2—3艘": "2..3 艘 about",
    "三五张桌子、二三十副碗碟": "3..5 张; 20..30 副",
    "年用电量达60亿度": "6000000000 度",
    "翻了一番": "2 倍",
    "产值翻两番": "4 倍",
    "翻了356倍": "356 倍",
    "全县大约1/3国土面积": "0.3333333333 about",
    "占全国近一成": "10 % nearly",
    "百分之五十": "50 %",
    "降至3‰": "3 ‰",
    "比重从28%降至17.1%": "28 %; 17.1 %",
    "贡献率为-8.6%": "-8.6 %",
    "最低气温零下25℃": "-25 ℃",
    "上调25个基点": "25 个基点",
    "107327元/人": "107327 元/人",
    "4000人次": "4000 人次",
    "近5年": "5 年",
    "历时近5年": "5 年 nearly",
    "近三年来": "3 年",
    "约5年半": "5.5 年 about",
    "两个多月": "2 个月 over",
    "3毫秒以内": "3 毫秒 at_most",
    "不超过3亿元人民币": "300000000 元人民币 at_most",
    "未超过5%": "5 % at_most",
    "不少于20个": "20 个 at_least",
    "财政赤字率控制在2.8%": "2.8 %",
    "八大产业集群": "8 大",
    "双向八车道": "8 车道",
    "5.09万起入门，收报3045.2点": "50900 at_least; 3045.2 点",
    "流域面积3000平方千米以下（含）": "3000 平方千米 at_most",
    "翻了一番还多，几十年间": "2 倍 over; vague",
    "服务3.2亿亩次，实施近5年来": "320000000 亩次; 5 年 nearly",
    "中等2本学校、556步枪、2018年58神奇日": "",
    "女子50公斤级金牌，早报20180514 星期一": "",
    "18W人，65W的灯": "ambiguous; 65 W",
    "二十国集团、七台河、链播日报48：加密": "",
    "810兆瓦": "810 兆瓦",
    "400 万 m2 危旧房": "4000000 m2",
    "每千人拥有3岁以下婴幼儿托位数4个，每万人口12件": "1000 人; 3 岁 at_most; 4 个; 10000 人; 12 件",
    "每千克、每千瓦时": "",
    "每100户": "100 户",
    "数百家企业": "vague",
    "比例为1:3": "0.3333333333",
    "千万吨级项目": "10000000 吨 about",
    "共2，3万台": "ambiguous",
    "10²吨": "ambiguous",
    "٣5吨，5٣吨，③5吨": "ambiguous; ambiguous; 5 吨",
    "½": "",
    "٣٢ 台": "",
    "①投资5亿元": "500000000 元",
    "标准煤31吨标准煤": "31 吨标准煤",
    "架设40架无人机": "40 架无人机",
    "50EFLOPS级算力": "50 EFLOPS about",
    "数据总量达41.06泽字节": "41.06 泽字节",
    "项目由9家增加到19家": "9 家; 19 家",
    "3元至4元": "3..4 元",
    "每7家企业，就有1家": "7 家; 1 家",
    "约占全国同期产量的26.7%": "26.7 % about",
    "占比高于14.3%": "14.3 % over",
    # a hedge with a verb between, a negated bound, a verb that is no hedge
    "至少打了5场": "5 场 at_least",
    "最多可容纳800人": "800 人 at_most",
    "产量不会超过90万吨": "900000 吨 at_most",
    "浓度不得低于3%": "3 % at_least",
    "价格高出41%，超出预算30%": "41 %; 30 %",
    "市场上有三家，经过了3年": "3 家; 3 年",
    "突破三个难题，跨越两个台阶": "3 个; 2 个",
    "打破5项纪录，反超2分，北约10年": "5 项; 2 分; 10 年",
    "处理能力16.9万吨/日": "169000 吨/日",
    "人数不够10人": "10 人 under",
    "浓度低于每立方米19微克，风速超过每秒31米": "19 微克 under; 31 米 over",
    "两成不到，六十岁开外": "20 % under; 60 岁 over",
    "售价5万元起": "50000 元 at_least",
    # units that must not be cut short
    "气压990百帕，浓度26微克/立方米": "990 百帕; 26 微克/立方米",
    "250亿挪威克朗，3亿台币": "25000000000 挪威克朗; 300000000 台币",
    "5克拉，60分贝，8万载重吨，30毫升": "5 克拉; 60 分贝; 80000 载重吨; 30 毫升",
    "投资一点五亿元": "150000000 元",
    "历时5个半小时": "5.5 小时",
    "身高1米80": "1.8 米",
    "投资$5元，2$5": "ambiguous; 2 $; ambiguous",
    "30来篇论文": "30 篇 about",
    "均价53060元/㎡，票房冲破3000万大关": "53060 元/㎡; 30000000 over",
    "气温在零下9到零下15摄氏度之间": "-15..-9 摄氏度",
    # a change and where it led is no range
    "下跌12点至3045点": "12 点; 3045 点",
    "GDP0.5%": "0.5 %",
    "指数达到6.75，收入比缩小至2.54。": "6.75; 2.54",
    # no quantity
    "数字政府2.0建设": "",
    "5级以上堤防，阵风7到8级，九级": "",
    "事关亿万民生福祉": "",
    "3-2获胜": "",
    "（上接10版）": "",
    "2021—2024年，2018年至2023年": "",
    "2001-2007年，1990-2000年间": "",
    "2025中国算力大会": "",
    "5月22日9时，17日上午，上世纪80年代": "",
    "前三季度、今年前8个月、上半年": "",
    "第十三届全国人民代表大会第三次会议、十一届四次会议": "",
    "党的二十大胜利召开，十九届二中、三中全会": "",
    "坚持“两个毫不动摇”，“三北”防护林，四个意识": "",
    "国家4A级景区、5G基站、裸眼3D、世界500强": "",
    "国内生产总值[2]，图1，表2": "",
    "1000千伏特高压": "",
    "以3比1结束": "",
    "三环路、一期工程、二级公路、一方面、一把手": "",
    "二氧化碳、百姓、万里长城、千方百计、十分重要、四周": "",
    "一是要加强领导": "",
    "热线12345，电话010-62770334": "",
    # a bare number is a quantity only where the text measures with it
    "旗云3上市，马自达3，步骤13、137船、117项目": "",
    "贡献9金5银，一共14连败": "9 金; 5 银",
    "甲证券（600123）、乙银行（000456.SZ）、编号0035": "",
    "2013款新车，2012版教材": "",
    "时间为14：00-15：30，零时50分许，快6点的时候，0—24时": "",
    "尺寸为4415*1674*1415mm": "",
    "1/8决赛、四分之一决赛，五六十年代，光绪二十九年": "",
    "居全国前10位、前五名": "",
    "二次创业、二楼、零头、零距离": "",
    "2025回望，十五大将召开，到2380年": "",
    "二、三、四层的大厅，三伏天，位于三层": "",
    "万千人心，中共十五大，’97展会": "",
    "分别提高20.9、36.2": "",
    "千百年来，一点一滴，一成不变，三天两头，五花八门，年过半百，到10.10号，一方有难": "",
    "半年报、三次产业、两轮车、九年一贯制、二人转": "",
    "发送到10655800123": "",
    # spaces of typesetting; what follows a number decides what it was
    "北约 24 日开始，2 月 25 日至 26 日访华，前 4 个月增长 18.2%": "18.2 %",
    "概率仅为 2.922 亿分之一，每秒1350亿亿次浮点运算": "ambiguous; 13500000000000000000 次",
    "均价4万5，2万3000元，享97折，按 7.5 折计算": "ambiguous; 23000 元; ambiguous; 7.5 折",
    "收报23668升114点，1小时20分，以1分54秒92摘金": "ambiguous; 80 分; 114.92 秒",
    "上涨2元3角，投资3亿元5000万元，涨幅为44元-139元/吨不等": "ambiguous; ambiguous; 44..139 元/吨",
    "含量从100g/L限定到50g/L，4.6kg/m2，每克 830 元 / 克": "100 g/L; 50 g/L; 4.6 kg/m2; 830 元/克",
    "5套或10套，税率从 60% 或 70% 下调": "5 套; 10 套; 60 %; 70 %",
    "收 到3 0 0 0吨，收跌8 1/2美分": "ambiguous; ambiguous; ambiguous; ambiguous; ambiguous; ambiguous",
    "还剩7分多钟，万元量级，4万亿元量级": "7 分钟 over; 10000 元 about; 4000000000000 元 about",
    "100亿人民币以上，约在美金40元，$40元": "10000000000 人民币 at_least; 40 美金 about; ambiguous",
    "超过了11年前，近5年前": "ambiguous; 5 年",
    # a measure word that also begins words, or numbers things, counts only where that is sure
    "Base 2期，千禧家园2期在售，400万级龙山逸墅": "4000000 about",
    "三星2010笔记本、iPhone 1.26发售、360回应、酷睿2双核": "",
    "30届香港金像奖，女孩13层楼摔下，塔河油田12区，第59页、58页": "",
    "楼高18层，50层楼，举办12届，总共60页": "18 层; 50 层; 12 届; 60 页",
    "发生5起地震，查处案件1200起": "5 起; 1200 起",
    "均价15000起全款": "",
    "本科三批，超一本线，三套房贷款": "",
    "覆盖3亿家庭，146亿克朗，200余门票，70球四天王": "300000000; 14600000000; 200 over",
    "存栏2000头生猪，2010款，16亿个个大制作": "2000 头",
    "惠普5310m本，美的1P/1.5P/2P机": "",
    "算力规模增至7.5万P": "75000 P",
    "15分制改革，24小时制": "",
    "排名11位，名列第3位，91年以来最差，获刑11年，时隔15年": "11 年; 15 年",
    # signs and hedges that belong to something else
    "净资产为负2.07亿欧元，自然增长率为 - 2.41‰，西甲-10人": "ambiguous; ambiguous; ambiguous",
    "李超一人晋级，近乎一场闹剧，至少一人": "1 人 at_least",
    "中超7队争亚冠，论道中超2010：反赌，已超3家": "3 家 over",
    "亏损最多时户均赔7.55万，这大约仅占全部产能的50%": "75500; 50 % about",
    "跌穿2200点，晓镇56―124平米": "2200 点 under; 56..124 平米",
    # in a tally each number counts what stands behind it
    "已致1死6失联9受伤，坍塌10死，23伤者": "1 死; 6 失联; 9 受伤; 10 死",
    "斩获15金12银10铜，4胜1负，砍下26分6板9助": "15 金; 12 银; 10 铜; 4 胜; 1 负; 26 分; 6 板; 9 助",
    "31省昨增本土44+80例，0+1": "31 省; 44 例; 80 例",
    # a list shares the unit of its last number; a time is told in its smallest unit
    "分别提高20.9、36.2个百分点，分别增长5、7和9吨": "20.9 个百分点; 36.2 个百分点; 5 吨; 7 吨; 9 吨",
    "分别拉动0.7个、5.1个百分点，2.5、3.5和15万吨": "0.7 个百分点; 5.1 个百分点; 150000 吨",
    "获刑1年6个月，1小时59分30秒": "18 个月; 7170 秒",
    # what refused in vain
    "10多家制糖企业，100人参加，4家电力企业，10台风电机组，两项目标": "10 家 over; 100 人; 4 家; 10 台; 2 项",
    "失踪20余天后，寻亲33年，25年未见，70年初": "20 天 over; 33 年; 25 年",
    "黄金升破3700美元/盎司，降1.31元/重量箱，2060元/吨": "3700 美元/盎司 over; 1.31 元/重量箱; 2060 元/吨",
    "从796元/月提高至842元/月，现货4990美元/盎司下方": "796 元/月; 842 元/月; 4990 美元/盎司",
    "230平三居，78万元一期，20个亿，87个亿元以上项目": "230 平; 780000 元; 2000000000; 87 个; 100000000 元 at_least",
    "持有262.5万股股份，近8个交易日，深成指站上14000点整数位": "2625000 股; 8 个交易日; 14000 点",
    "不到整体数量的10%，退休近8年后，近8年": "10 % under; 8 年 nearly; 8 年",
    "武汉三镇胜76人，独中五元，五家渠，200米半决赛，划破70辆车": "200 米; 70 辆",
    # names, titles, idioms
    "三元桥太阳星城，两元钱，大年初八起开市": "2 元",
    "雷霆战胜76人，英国军情五处，731部队，T + 0 对冲": "",
    "《3周刊》，《五项策略》研究，“沪六条”新政，“国四条”规定": "",
    "五颜六色，东北三省四市，亏欠商人的千万两盐课，五位数、六位数": "vague; vague",
    "从6方面推出24项措施，红四方面军": "6 方面; 24 项",
    "提出5点建议，就28点计划磋商，早6点要求集合": "5 点; 28 点",
    "用4首动人的歌曲，收到13封信，鸣响18声礼炮": "4 首; 13 封; 18 声",
    "280万封顶，3首发": "2800000 at_most",
    "12支部队，两架客机": "12 支; 2 架客机",
    "市、区两级，两级跳": "2 级",
    "承办过两届全运会，连续三届参展，举办十四届全运会": "2 届; 3 届",
    "举办4届南博会、3届滇商大会": "4 届; 3 届",
    "提供13批物资，公布四批294处设施": "13 批; 4 批; 294 处",
    "开行旅游列车2049列，1909个农业强镇，2010个人赛": "2049 列; 1909 个",
    "保障航班19207班，2010班": "19207 班",
    "连续12发圆满成功": "12 发",
    "卖出6亿300万本": "603000000 本",
    "封控两月，近两月，不足两月，两月份": "2 月; 2 月; 2 月 under",
    "罚款十万元，奖励百万元": "100000 元",
    "为经营主体减负1000亿元以上": "100000000000 元 at_least",
    "净利润-73万元，西甲-10人": "-730000 元; ambiguous",
    "为390万65岁以上老年人": "3900000; 65 岁 at_least",
    "10多年前，人们相聚": "10 年 over",
    "近3年年均增速": "3 年",
    "跑出9秒83，以2分00秒87夺冠": "9.83 秒; 120.87 秒",
    "16GW-20GW的需求": "16..20 GW",
    "智能算力达4800PF，镜头EF 50mm": "4800 PF; 50 mm",
    "从10月的95.5降至88.7，低于1月的105.3，": "95.5; 88.7; 105.3",
    "降至80门槛下方": "80",
    "平均PUE值可控制在1.15以内，PUE从1.6降至1.2以下": "1.15 PUE at_most; 1.6 PUE; 1.2 PUE at_most",
    "PUE（电能利用效率）值为1.2，PUE下降0.1": "1.2 PUE; 0.1",
    "城乡居民收入比由2.9∶1缩小至2.52∶1左右": "2.9; 2.52 about",
    "7死多伤，产生2金": "7 死; 2 金",
    "14年英勇抗战": "14 年",
    "2000多位居民，16部门": "2000 位 over; 16 部门",
    "（1.52亿、1.58亿千瓦），1万、2万和3万人": "152000000 千瓦; 158000000 千瓦; 10000 人; 20000 人; 30000 人",
    "晋级男子500米四分之一决赛": "500 米",
    "断电，其中超8万户，中超7队": "80000 户 over",
    "从事医疗工作近30年。创近5年新高": "30 年 nearly; 5 年",
    "商鞅（约前395年—前338年）": "",
    "7万多员工，105道班段，42档创新节目": "70000 over; 42 档",
    "时延满足≤20ms要求，≥10万元": "20 ms at_most; 100000 元 at_least",
    "密度达到115公里/百平方公里，0.5元/千瓦时": "115 公里/百平方公里; 0.5 元/千瓦时",
    "钢铁与水泥的价格比一般是3:1": "3",
    "提前一年完成，为期一年，一年一度": "1 年; 1 年",
    "大约只有20%的人，价格大概在177美元/吨，签约在5000万元": "20 % about; 177 美元/吨 about; 50000000 元",
    "大概在500种以上": "500 种 at_least",
    "热度未破8000，票房破5亿": "8000 at_most; 500000000 over",
    "许诺3万包养费": "30000",
    "8月大婴儿，8月大学开学": "8 月",
    "99元4斤，加6勺辣椒酱": "99 元; 4 斤; 6 勺",
    "跨越万水千山": "",
    "进口连续3个季度增长，前3个季度，第3个季度": "3 个",
    "线条保修10年等": "10 年",
    "售价为595英镑(约合人民币5845元)，超过港币3亿元，收受港币4900元": "595 英镑; 5845 元 about; 300000000 港币 over; 4900 港币",
    "未来3年内引入，24小时内补正，1个工作日内取得，5日内办结": "3 年 at_most; 24 小时 at_most; 1 个工作日 at_most; 5 日 at_most",
    "周边5公里内，6-7天内，10年内将建成，25日内蒙古": "5 公里 at_most; 6..7 天 at_most; 10 年 at_most",
    "提供最高1050亿美元的担保，最高可赔188元，最高气温31℃": "105000000000 美元 at_most; 188 元 at_most; 31 ℃",
    "昨日最高2411元，最低2404元，总额最高达118亿元": "2411 元; 2404 元; 11800000000 元",
    "最放心不下90岁的母亲，不下20家": "90 岁; 20 家 at_least",
    "最多一天出了47块，不得少于总人数的二分之一": "47 块; 0.5 at_least",
    "超过了一半多，自己的另一半": "0.5 over",
    "十几米左右，近几十年，至少几百颗": "vague about; vague; vague at_least",
    "不到三个月前融资，超过了11年前，跌破1美元兑7元人民币": "3 个月 under; ambiguous; 1 美元; 7 元人民币",
    "节省近20天的施工期，近20天的天气": "20 天 nearly; 20 天",
    "增幅超过\u200c140%，超\u200b15 %": "140 % over; 15 % over",
    "“国际人才20条”，“黄金23条”，“企业防控措施20条”，23条措施": "23 条",
    "三年行动计划，建设三年推进方案，未来五年发展规划，三年的任务": "3 年",
    "东北三省，中日两国，河南、湖北、重庆三省市，横跨三省": "3 省",
    "供应链、服务、技术三大维度，美股三大指数，推出七大措施": "7 大",
    "7亿余额宝用户，一千余首在报刊发表，三百多双": "700000000; 1000 首 over; 300 双 over",
    "一个月花费，近一个月，为期一个月，一个月左右，一年半，一年以上": "1 个月; 1 个月 about; 1.5 年; 1 年 at_least",
    "历时四年零八个月，有期徒刑一年两个月，5年零3个月": "56 个月; 14 个月; 63 个月",
    "五批救援队，前两季，连续两季，连续3日，两拨人，本科三批": "5 批; 2 季; 3 日; 2 拨",
    "三位数增长，7日年化收益率，发布近半月来，未满16周岁": "vague; 7 日; 0.5 月 nearly; 16 周岁 under",
    "启用超过70家具身智能训练场，六口锅，6200多兆焦": "70 家 over; 6 口; 6200 兆焦 over",
    "一米四，身高1米8左右，1米6到1米8，400米12": "1.4 米; 1.8 米 about; ambiguous; ambiguous; ambiguous",
    "坝前水位1071.5米，收在6.9961，减少至1420和590亿元": "1071.5 米; 6.9961; 59000000000 元",
    "至元八年（公元1271年），13时零5分，09时47分，06时33分02.6秒，1043次旅客列车": "",
    "2．2021年6月底前，25至50层为住宅，后排4/6折叠": "ambiguous",
    "百分之七八十，百分之三四": "70..80 %; 3..4 %",
    "两周内决定，连续三周，一年四周，本月前两周，第三周": "2 周 at_most; 3 周",
    "成交面积分别为671.37平和538.46平，3胜2平": "671.37 平; 538.46 平; 3 胜; 2 平",
    "黑城村四组73人，三大队，16GB/WiFi版": "73 人; 16 GB",
    "公元100年到700年之间，十万八千里": "",
    "8起使用半公斤炸药的小型爆炸事件": "8 起; 0.5 公斤",
    "净利润1，893万元，不超过5，700万股，共2，3万台": "18930000 元; 57000000 股 at_most; ambiguous",
    "5W节能灯，采用3W扬声器，年薪20W的人": "5 W; 3 W; ambiguous",
    "以20米39夺冠，一块14英寸的屏幕，12块5": "20.39 米; 14 英寸; ambiguous",
    "四十部消防车，两部电影，总参三部，五部门": "40 部; 2 部",
    "均为30、40岁，7尺铜棺，央视四套，四轮马车": "30..40 岁; 7 尺",
    "融资$122B，$40.7B分散在数百家公司，被盗$220M": "122000000000 $; 40700000000 $; vague; 220000000 $",
    "580万QQ用户，3亿Prime会员，5.3万KVAH，1000总吨以下": "5800000; 300000000; 1000 总吨 at_most",
    "在发生之前1个月，前3个月，最高直降28万元，东四十条": "1 个月; 280000 元 at_most",
    "两到三成的涨幅，上涨5-6成": "20..30 %; 50..60 %",
    "两家家电企业，6万多家家具企业，16亿个个大制作": "2 家; 60000 家 over",
    "五百万部的销量，三波冷空气，两波动，产能19万千升": "5000000 部; 3 波; 190000 千升",
    "是1999年以来历史最低点，2000年历史，超上万台胞": "2000 年; 10000 over",
    "从300PPM降到100PPM，总量的1∕3，20页内容，9本证": "300 PPM; 100 PPM; 0.3333333333; 20 页; 9 本",
    "收获进度过九成，经过三成，3-7工作日内发货": "90 % over; 30 %; 3..7 工作日 at_most",
    "戴14万名表，3名表演者，34分之外": "140000; 3 名; 34 分",
    "致公党十大提出，民建七大贺词，十大考古新发现，感动河北十大人物，四大条件": "4 大",
    # bounds in other words, of a whole, behind a sign
    "误差不达2%，粒径小于或等于2.5微米，容量大于等于20升": "2 % under; 2.5 微米 at_most; 20 升 at_least",
    "大概要节约62吨，大约增加了一倍，毛入学率＞92%": "62 吨 about; 1 倍 about; 92 % over",
    "减持不超过公司总股本的2%，超过该国人口的四分之一": "2 % at_most; 0.25 over",
    "未超过股份总数的3%，费用不低于收入15%，接近全国总量的一半": "3 % at_most; 15 % at_least; 0.5 nearly",
    "超过上年同期的20%": "20 %",
    "不短于2年，不晚于3天，高于或者等于10吨，等于或大于5米": "2 年 at_least; 3 天 at_most; 10 吨 at_least; 5 米 at_least",
    "少说也有300人，约摸20人，50元往上，年薪20万元打底，1000元挂零": (
        "300 人 at_least; 20 人 about; 50 元 at_least; 200000 元 at_least; 1000 元 over"
    ),
    "翻了近一番，直逼100万，游客过百家，近千年历史": "2 倍 nearly; 1000000 nearly; 100 家 over; 1000 年 nearly",
    "折合约100元，板块中超九成股票上涨，发放补贴近亿元，中超16支球队": (
        "100 元 about; 90 % over; 100000000 元 nearly; 16 支"
    ),
    "锁了近30年的那件风衣，超过了近5年平均水平": "30 年 nearly; 5 年",
    "近30日内减持，近10个交易日上涨，近两日": "30 日; 10 个交易日; 2 日",
    "三岁多的孩子，一年半多，半年多时间，5块多钱，占60%多，20亿美元余款": (
        "3 岁 over; 1.5 年 over; 0.5 年 over; 5 块 over; 60 % over; 2000000000 美元"
    ),
    "阅读量10万+，1000+家企业，10+3地区，保持在1+以下": "100000 over; 1000 家 over",
    "1个多亿，87个亿元以上项目": "100000000 over; 87 个; 100000000 元 at_least",
    "杠杆率不超过1：10，师生比达到1:15以上，9.5/千人口": "0.1 at_most; 0.0666666667 at_least; 9.5 /千人口",
    # signs below zero
    "同比变动-492.52%至-405.29%，净利为-110亿元至-135亿元": "-492.52..-405.29 %; -13500000000..-11000000000 元",
    "(9.760,-0.12,-1.21%)，30华氏度（-1摄氏度），变化-13.28%~28.63%": "-1.21 %; 30 华氏度; -1 摄氏度; -13.28..28.63 %",
    "交投于1.797%-1.731%区间，美债10年-2年的期限利差": "1.731..1.797 %; 10 年; ambiguous",
    "净利-20%，同比+15.3%/环比-2.1%，每股收益（元/股）-0.04元，-51.72%和-56.31%": (
        "-20 %; 15.3 %; -2.1 %; -0.04 元; -51.72 %; -56.31 %"
    ),
    "GDP31.8万亿元，PB2.61倍，毛利率升1.2pct，CO2排放": "31800000000000 元; 2.61 倍; 1.2 pct",
    # what no measure word hides
    "治理1884处、1893所幼儿园、1900个税目，执行199班": "1884 处; 1893 所; 1900 个; 199 班",
    "吃70多包方便面，遍布300多城市，1000多家园所，8月20多号": "70 包 over; 300 over; 1000 家 over",
    "疫情6起16人，监控29起异常波动，谣言四起则伤害公信，9时40起恢复": "6 起; 16 人; 29 起",
    "超百亿县增至35个，一期四台机组，湖南四队获胜，两队交手": "10000000000 over; 35 个; 4 台; 2 队",
    "年产PACK3GWh，搭载300W电机，容量107Ah，下调5BP，加满50L": "3 GWh; 300 W; 107 Ah; 5 BP; 50 L",
    "产能2千5百万吨，翻了七番，涉资８﹒５１亿元": "ambiguous; 128 倍; 851000000 元",
    # days, addresses, codes, names
    "周五美元指数下跌，上周三个股普涨，每周三次，每周五天": "3 次; 5 天",
    "晚上8点半到9点之间，15时00分07秒—33秒": "",
    "2幢1单元1802室，中山北里20门，善科段57地号，《规则》第3.05条": "",
    "股份代号为2250，日经225日内涨1%，20cm涨停，申万二级分类，42.5袋装水泥": "1 %",
    "《侵权责任法》55条规定，三四名决赛，PUE值低于1.15、限制PUE>1.4项目": "1.15 PUE under; 1.4 PUE over",
    "时延控制在20ms内，90平方米（含）以下，30%（含30%）以上，增长近三成五": (
        "20 ms at_most; 90 平方米 at_most; 30 % at_least; 35 % nearly"
    ),
    "降至300克标准煤/千瓦时以下，平均浓度35微克每立方米": "300 克标准煤/千瓦时 at_most; 35 微克/立方米",
    "最高超10万人，2元起8元封顶，200元为上限，5万股为限售股": "100000 人 over; 2 元; 8 元 at_most; 200 元 at_most; 50000 股",
    "最近6场取胜5场，发射25发实弹，油耗8.3L/100km，海拔1880公尺": "6 场; 5 场; 25 发; 8.3 L/100km; 1880 公尺",
    "二十大时光，越共十三大以来，国三条新政，排在二三位，廿五卷，202师605团1营": "",
    "近5场比赛取胜，近18个赛季，近20场活动，中超7队": "5 场; 18 个; 20 场 nearly",
    "沪指失守3500点，瑞信失守两个月高位，资本充足率刚过8%，等了差不多20分钟": (
        "3500 点 under; 2 个月; 8 % over; 20 分钟 about"
    ),
    "不超过三年的贷款占40%，不得低于总投资的两成": "3 年 at_most; 40 %; 20 % at_least",
    "跨越四十年的相守，跨越5000亿元，实施“20条”等政策，美国20州发布预警": "40 年; 500000000000 元 over; 20 州",
    "每周48班增至70班，入党56年了，98年了解到，3100人均撤离完毕": "48 班; 70 班; 56 年; 3100 人",
    "4/8K超高清，3/5月合约，报6.05-3/4美元，严格落实中央八项规定精神": "",
    # party congresses are names, a number above twenty counts no 方面
    "十九大以后，十八大部署": "",
    "融360方面指出，主要有三方面原因": "3 方面",
    "第51和52周期间": "",
    "跌幅二三位，跌幅前三": "",
    # two digits in a series of years, behind a model or before a noun with a letter
    "从17年到19年": "",
    "从7.6%到18年的6.8%": "7.6 %; 6.8 %",
    "被判11年到15年": "11..15 年",
    "发布19年A股策略": "",
    "16年NBA生涯": "16 年",
    "入手一辆12年的宝马": "",
    "此方案下19年没有行业受损": "",
    "24年没见": "24 年",
    # bounds behind the number, and such as are none
    "月薪在3000元及以下": "3000 元 at_most",
    "下跌5%或更多，10人或更少": "5 % at_least; 10 人 at_most",
    "较往年约晚2个月进入流行季，约可节约50吨，约缩短3小时，违约早3天": "2 个月 about; 50 吨 about; 3 小时 about; 3 天",
    "约占我国CO2排放的四成，996千公顷，23Q1大面积铺货，2024年Q3": "40 % about; 996 千公顷",
    "利率下限至4%以下": "4 % at_most",
    "每年缴费上限是12000元": "12000 元 at_most",
    # a hedge that stands apart from its number
    "接近原来的2倍": "2 倍 nearly",
    "超过日本的两倍": "2 倍 over",
    "超过去年全国税收收入的1/4": "0.25 over",
    "达到或超过当地低保标准的1.3倍": "1.3 倍 at_least",
    "约占公司2018年营业收入总额的43%": "43 % about",
    "走了快3个小时": "3 个小时 nearly",
    "竞争快100年了，都快80岁了": "100 年 nearly; 80 岁 nearly",
    "比高铁快3个小时，增速加快2.4个百分点": "3 个小时; 2.4 个百分点",
    "扭转了近两年的下降态势，泡了近三个月": "2 年; 3 个月 nearly",
    "欠了半世纪的10块钱，大半世纪": "0.5 世纪; 10 块钱",
    # measure words, and words that only look as if they hid one
    "听了四五遍，走了两圈，四趟考察，每天两顿正餐": "4..5 遍; 2 圈; 4 趟; 2 顿",
    "七折优惠，四点要求": "7 折",
    "提出了四点加强培养的建议": "4 点",
    "建了800人工厂，重点20城中只有深圳": "800 人; 20 城",
    "2019年十大科技趋势，未来七大趋势": "7 大",
    "超过上年同期的20%，占比超过当年财政收入的7%": "20 %; 7 % over",
    "赤字最多只占GDP的3%，降水最多地区的雨量是平均值的3倍": "3 % at_most; 3 倍",
    "约为去年的2倍，差不多翻了一倍": "2 倍 about; 1 倍 about",
    "自给率几乎为0，几乎100%来自国内": "0 nearly; 100 % nearly",
    "顶多支撑两个月，最高只能优惠6美元": "2 个月 at_most; 6 美元 at_most",
    "最多可提供总额30万元的额度": "300000 元 at_most",
    "投资至少需要每年增长5%": "5 % at_least",
    "国际金价突破每盎司4800美元": "4800 美元 over",
    "达到十五个甚至更多，1000元起捐": "15 个 at_least; 1000 元 at_least",
    "全国99%的20万人口以上城市": "99 %; 200000 at_least",
    # years in a row, beside another year or told against one
    "18年和19年，2018、19年的业绩，维持12-14年每股收益预测": "",
    "相比18年，增长6%": "6 %",
    "工期12-14年": "12..14 年",
    "100万元（不含）以下": "1000000 元 under",
    # names of companies, branches and aims
    "7天酒店、三只松鼠和七匹狼，建设银行东四支行，四个现代化": "",
    "四轮盘式制动": "",
    "导致约50节车厢脱轨，两节课": "50 节 about; 2 节",
    "产能不 低于120万吨/年；从9点到10点；“双过半”；三千册图书": "1200000 吨/年 at_least; 3000 册",
    "最高水位153.98米不到十米；30人不到；架设2回500千伏线路": "153.98 米; 10 米 under; 30 人 under; 2 回",
}

ENGLISH = {
    "it paid 9$ 2022 tonnes": "9 $; ambiguous",
    "Traffic grew in the neighborhood of 80 times.": "80 x about",
    "in the vicinity of 40 percent": "40 % about",
    "It lies 40 million light-years away.": "40000000 light-years",
    "It took 400 man-hours.": "400 man-hours",
    "$40-50 billion": "40000000000..50000000000 $",
    "40 to 50 billion yuan": "40000000000..50000000000 yuan",
    "two to three years": "2..3 years",
    "rose to 35% from 23%": "35 %; 23 %",
    "2,000 to 3,000 jobs": "2000..3000 jobs",
    "travel between 200 to 350 km per hour": "200..350 km/hour",
    "a 4-trillion-yuan stimulus package": "4000000000000 yuan",
    "$ 65.83 billion": "65830000000 $",
    "to $3.19bn (£1.96bn)": "3190000000 $; 1960000000 £",
    "HK$176": "176 HK$",
    "$81.35 a barrel": "81.35 $/barrel",
    "30 million dollars a year": "30000000 dollars",
    "half a million people": "500000 people",
    "half of the output": "0.5",
    "one and a half million tonnes": "1500000 tonnes",
    "twenty-five thousand homes": "25000 homes",
    "one in five households": "0.2",
    "about 1/3 of the land": "0.3333333333 about",
    "up five per cent": "5 %",
    "grew -3%": "-3 %",
    "did not exceed 5%": "5 % at_most",
    "no fewer than 20 sites": "20 sites at_least",
    "20 percent or more": "20 % at_least",
    "5,000+ visitors": "5000 visitors over",
    "some 1.85 million 5G base stations": "1850000 stations about",
    "nearly 100 century-old camphor trees": "100 trees nearly",
    "jurisdiction over five villages": "5 villages",
    "edge up to 4 percent": "4 %",
    "over the next five years": "5 years",
    "for over ten years": "10 years over",
    "a 50:50 joint venture, its profits divided 70:30; he ran the ten miles in a time of 55:45": "1; 2.3333333333; 10 miles",
    "Five Democratic presidential candidates met two New York Times reporters.": "5 candidates; 2 reporters",
    "Ryanair has 210 737-800s.": "210 737-800s",
    "Ten Downing Street aides": "",
    "made five 3-pointers, hit 12 3-pointers, two 18-wheelers": "5 3-pointers; 12 3-pointers; 2 18-wheelers",
    "He went 3 for 4 and was 2 for 5.": "ambiguous; ambiguous; ambiguous; ambiguous",
    "two F-16s, four MiG-29s and three A-10s": "2 F-16s; 4 MiG-29s; 3 A-10s",
    "Three more died in hospital.": "3",
    "four sons, and has two in the army": "4 sons; 2",
    "It sold five jets: two to Biman Airlines and three to the government.": "5 jets; 2; 3",
    "charged with five counts of fraud; Thomas, 41, is charged with three": "5 counts; 41; 3",
    "All but four have been released, all but two of the miners": "4; 2",
    "expand by five the pool of bidders, cut by three the number of seats": "5; 3",
    "The Bulls trailed by two, won by four and are ahead by six; a group led by three": "2; 4; 6",
    "five triple-doubles, getting four in victories": "5 triple-doubles; 4",
    "12 people died, including four at the scene": "12 people; 4",
    "Two were charged, and three have died.": "2; 3",
    "a fleet of 270 aircraft, including 12 freight": "270 aircraft; 12",
    "have won 12 of 13 after a loss, lost five of their last six, losers of nine of 10": "12; 5; 9",
    "won 25 of the 29 Lower House seats, won eight of the last nine games": "25; 29 seats; 8; 9 games",
    "by six to four, chapters two and three in the book, the two were": "",
    "between nine and five in the afternoon, flights two and four to Paris, one by one": "",
    "three goals, hit a two-nil win, two-by-four": "3 goals",
    "242 passengers in a two-class layout": "242 passengers; 2 class",
    "by a quarter-point, a half-point rise, a three-quarter-point cut": "0.25 point; 0.5 point; 0.75 point",
    "cut by about a quarter-percentage point, two quarter-point cuts": "0.25 percentage point about; 2 cuts",
    "a quarter-mile run, quarter-final points": "",
    "a near-50:50 weight distribution, a 60:40 split": "1; 1.5",
    "an incubation period of one-to-seven days": "1..7 days",
    "one-to-one talks": "",
    "three titles over two spells, drew over two legs": "3 titles; 2 spells; ambiguous",
    "He lost over five games.": "ambiguous",
    "Two Bartholomew County warrants, one out-of-county warrant": "2 warrants",
    "Five Oakland Police officers met three Los Angeles Lakers players.": "5 officers; 3 players",
    "Three Gorges Dam officials, Four Seasons Hotels executives, Five Star Movement lawmakers": "",
    "two relatively smaller organisations, four much larger sites": "2 organisations; 4 sites",
    "two other smaller firms; the five slightly larger than before": "2 firms",
    "30 of Boeing's 787-9 Dreamliner jets, 12 of Boeing 's orders": "30; 12",
    "seven of LeBron's assists, four of last year's finalists": "7; 4",
    "page 26 of Mueller's report, two of Trump's, on day seven of Trump's visits": "",
    "an order of 50 Airbus A350-900 jets on Monday": "50 jets",
    "Its fleet of roughly 400 737 Max jets": "400 jets about",
    "five 787 Dreamliner sales": "5 sales",
    "It ordered 15 Boeing 787-10 Dreamliners": "15 Dreamliners",
    "two 747s and three A350-1000s": "2 747s; 3 A350-1000s",
    "Boeing sold 12 787 jets and a fleet of 737 Max jets": "12 jets",
    "three 1920s buildings": "3 buildings",
    "leaving no way to make 911 calls": "",
    "the 911 dispatchers heard 999 calls": "",
    "since the 1967 Six-Day War, the Seven Years' War": "",
    "a six-day war in 2008": "6 day",
    "of 3170 W. County Road 600S, 1200 N. Main St.": "",
    "in the 1400 block of W. 5th Street": "",
    "a survey of 20 Wall Street banks": "20 banks",
    "down by 30 to 126, as planned": "30; 126",
    "fell by 30 to 40 percent": "30..40 %",
    "414 domestic and international companies": "414 companies",
    "three other central government departments": "3 departments",
    "14.66%year -on -year": "14.66 %",
    "25 basis points": "25 basis points",
    "hundreds of thousands of servers": "vague",
    "a ratio of 3:1": "3",
    "per 1,000 people": "1000 people",
    "5 GW to 10 GW": "5..10 GW",
    "1 200 racks": "ambiguous",
    "1,5433.7 yuan": "ambiguous",
    "between the ages of 16 and 24": "16..24",
    "more than 4 in 10 British people": "0.4 over",
    "rose 3 in 10 days": "3; 10 days",
    "five times higher than in 1997": "5 x",
    "-3% to 5%": "-3 %; 5 %",
    "trains run at up to 200 kph": "200 kph at_most",
    # times: a multiple where sizes are compared, else how often
    "four times as many homes": "4 x",
    "output grew five times": "5 x",
    "rates went up five times last year": "5 times",
    # a change and where it led is no range
    "fell by 600,000 to 5.9 million": "600000; 5900000",
    "rose 12 points to 3,045 points": "12 points; 3045 points",
    "will grow 5 to 7 percent": "5..7 %",
    "a vote of 6 to 3": "ambiguous",
    # units that must not be cut short
    "winds of 93 mph, gusts of 55-65mph": "93 mph; 55..65 mph",
    "36 cents a share": "36 cents/share",
    "17 billion cubic feet": "17000000000 cubic feet",
    "$1.94 a gallon": "1.94 $/gallon",
    "$2.48 per million British thermal units": "2.48 $",
    "40m rupees, 90 Jamaican dollars": "40000000 rupees; 90 Jamaican dollars",
    "five megapixel models": "5 megapixel",
    "a two- to five-inch layer": "2..5 inch",
    "two-and-a-half years": "2.5 years",
    "13 major US utilities": "13 utilities",
    "166.5 qtx": "166.5 qtx",
    "23 probable and 14 possible cases": "23 cases; 14 cases",
    "women 65 and older": "65 at_least",
    "close to four-year highs": "4 year",
    "for three quarters, two quarters ahead": "3 quarters; 2 quarters",
    "a six-figure sum": "vague",
    "cut by almost a third by 2030": "0.3333333333 nearly",
    "moved by half a point": "0.5 point",
    "approx. $15 billion, ~280 jobs": "15000000000 $ about; 280 jobs about",
    "1.8B gallons, 7.1 millions of flights": "1800000000 gallons; 7100000",
    "a nearly-one million-square foot hall": "1000000 square foot nearly",
    "a 700 million pound boost": "700000000 pound",
    "between $50-100,000": "ambiguous",
    "12 more people": "12 people",
    "more than 1.4m workers, a 508m tall tower": "1400000 workers over; 508 m",
    "a sub-$100 computer": "100 $ under",
    "a 12% plus return": "ambiguous",
    "10.8p a share, 507 mi, 1 h 15 min": "10.8 p/share; 507 mi; 75 min",
    # what a bare number needs: a verb or preposition that measures, a group it is part of, an age
    "killing 67, the remaining 20,000 stayed": "67; 20000",
    "Adam, 21, lost all 10 of the games": "21; 10",
    "the operator 3 plans, iOS 12.3, paragraph 8": "ambiguous",
    "the 4, 5 and 6 subway lines": "ambiguous; ambiguous; ambiguous",
    "rated 4.5 out of 5 stars, 12 of 50": "ambiguous; ambiguous; ambiguous; ambiguous",
    "at 6.30 on Friday, by 5 in the morning": "ambiguous; ambiguous",
    "open from 9 to 5; down from 3 to 2": "ambiguous; 2..3",
    # a thing is counted alone, or its unit is left open
    "17 homes and businesses closed": "17 homes and businesses",
    "24.5 cents per common share": "24.5 cents/common share",
    "he is 6 ft 2 in tall": "ambiguous; ambiguous",
    # hedges that belong to something else
    "under three presidents, near 4 schools": "ambiguous; ambiguous",
    "spoke about two projects, c.100 people": "2 projects; 100 people about",
    "used more than 35,000 times, 1.5 times": "35000 times over; 1.5 x",
    "two women held hands, the two face challenges": "2 women",
    "two short years, 25 million produces, 3 billion kroner": "2 years; 25000000; 3000000000 kroner",
    "37,000 worldwide, and boasts operations": "37000",
    "30,490 emails -- about half, out of 6 analysts": "30490 emails; 0.5 about; 6 analysts",
    "nearly 2,000 Rite Aid outlets, she turns 18": "2000 outlets nearly; 18",
    "almost 1 1/2 years, a quarter-century, aged 20--24": "1.5 years nearly; 0.25 century; ambiguous; ambiguous",
    "doubling down, more than a 20% share": "20 % over",
    "9 times out of 10 good things, a quarter of a percentage point": (
        "9 times; ambiguous; 0.25 percentage point"
    ),
    "the first three quarters of the year, three quarters of staff": "3 quarters; 0.75",
    "at 83 times revenue, 18 times, more than any": "83 x; 18 times",
    "a form of 1080, an hour and a half": "ambiguous; 1.5 hour",
    "of the 21 injured men, 10 were moved; Begum, 15; Ann": "21 men; 10; 15",
    # titles, brands and jargon
    'a game of 6 Degrees of Kevin Bacon, on "60 Minutes", the "0 Series", a 50 Cent song': "",
    "sequels such as Fifty Shades Freed, the 300 Sandwiches blog, 35 Innovators Under 35": "ambiguous",
    "two Britons and 13 Republicans, nearly 30 Jews": "2 Britons; 13 Republicans; 30 Jews nearly",
    "world number three Carlos Alcaraz, those day five grubbers, the round of 16 at Wimbledon": "",
    "a two-nil lead, the -45kg division, the +80kg class, an 18-wheeler, a .40-caliber gun": "ambiguous",
    "the 27 OCT raid, at 13.30 BST, the 11p-12am hour, around 8 p.m--or 7 or 8 p.m.": "ambiguous",
    "calls to 911, the 777x, in the BC1/2 final, Python 2/3 code, a post (1/2)": "",
    # what doubles must be measured
    "Arsenal doubled QPR, he doubled over, doubled-down on it, Apple doubled its output": "2 x",
    # over, up, around and under may tell a place, a time or a way
    "fire spread over 150 square miles, shot over 10 metres, stretches over 71 pages": "ambiguous; ambiguous; ambiguous",
    "it took over two hours, £72m over 25 years, five trophies over two spells": "2 hours over; 72000000 £; 25 years; 5 trophies; 2 spells",
    "under 16-year blockade, around two of the doors, hair around a 1-inch iron": "ambiguous; ambiguous; 1 inch",
    "revenues were up to £13.4bn, the total has gone up to 1,000, topped a dozen rivals": "ambiguous; 1000; ambiguous",
    "costs the roughly $2, by about a three-point lead, due to speak about two hours before": "2 $ about; 3 point about; ambiguous",
    # of two plurals the last is counted; a verb, a possessor or a name stands between
    "16 cores processors run, one of every five Americans lives so, 100 grassroots level clubs": "16 processors; 100 clubs",
    "the two holding hands, all five beat Labour candidates, 31 sustained mild injuries": "ambiguous",
    "the two men's microphones, seven Critics' Choice awards, six Elvis losing their lives": "2; 7",
    "two middlemen chasing players, a record 72 MPs, 50 F-15 jets, three UK Athletics staff": "2 middlemen; 72 MPs; 50 jets; 3 staff",
    "at least 37 - details follow, a magnitude 6.9 earthquake, the 20.10 branch": "37 at_least; 6.9; ambiguous",
    # a number that is one of several, is split, or goes on
    "the remaining 80 or even 90% of it, ten or 20 of them, rooms of 8, 16 and 20, from zero to 60": "ambiguous; ambiguous; ambiguous; 8; 16; 20; ambiguous",
    "more than 13, 000 lives, at 1, 690,000 homes, $500 200, from 1 - 3:30 p.m.": "ambiguous; ambiguous; ambiguous; ambiguous; ambiguous",
    "lost by 20% to 66%, from 15 minutes to 3 hours, 6 feet 4 inches, a 15′ to 40′ feet tree": "ambiguous; ambiguous; ambiguous; ambiguous; ambiguous; ambiguous",
    "13 soldiers and more than 100 others, 10 deaths and up to 40 hurt, 80,000-plus visits": "13 soldiers; 100 others over; 10 deaths; 40 at_most; 80000 visits over",
    "a million and a half people, an hour and a half of it, a half-dozen states": (
        "1500000 people; 1.5 hour; 6 states"
    ),
    # counts and times
    "shared 100,000 times in less than a day, arrested three times as she tried, by 25 times he did": "100000 times; 3 times; 25 times",
    "in 1991 months after it, higher than 20 years ago, scores of men, performance scores of pupils": "20 years; vague",
    "two women, aged 20 and 22, over two years ago, not only 20% of it, took around 250 hostage": (
        "2 women; 20; 22; 2 years over; 20 %; 250 about"
    ),
    # what stands beside denies it, bounds it or makes it another unit
    "not even $2 million, nowhere near 50%, as low as 5%, closer to 7%, 40-odd men": "2000000 $ under; ambiguous; 5 % at_least; 7 % about",
    "NZ$35, $254-billion Canadian, $10 quintillion, a 1.4 percent point lead, 0.8 sq miles": "35 NZ$; ambiguous; 10000000000000000000 $; 1.4 percent point; 0.8 sq miles",
    "a director at 350, a group; died at 81; stood at 94; 3.6 as well as 3.7": "ambiguous; 81; 94; ambiguous; ambiguous",
    # ages of persons, told in a list, between commas or in brackets; a score in brackets is refused
    "children ages 4, 7 and 12; sons aged six, nine, and 12; aged 4, 7 and 12 months": (
        "4; 7; 12; 6; 9; 12; ambiguous; ambiguous; 12 months"
    ),
    "Her son, 8, was hurt, and her daughters, 10 and 12, were not.": "8; 10; 12",
    "Shyam Kumar (52) and Vishal Rana (21), both farmers, and her daughter Aamna (15)": "52; 21; 15",
    "KL Rahul (32) and Chris Gayle (23) got runs": "ambiguous; ambiguous",
    "Windows (10), Juan Mata (66), Olivier Giroud (89) said": "ambiguous; ambiguous; ambiguous",
    # peoples are counted; other names with a number stay names
    "Four Indians met two Israelis, Three Jews and two Frenchmen": (
        "4 Indians; 2 Israelis; 3 Jews; 2 Frenchmen"
    ),
    "six Israelis losing their lives, the Four Seasons, four Arizona Cardinals": (
        "6 Israelis; 4 Cardinals"
    ),
    # m and k before what comes in millions and thousands; before other things they may be metres
    "8.6m litres, 11.5m school meals, £3tr, 149k followers, 10k people": (
        "8600000 litres; 11500000 meals; 3000000000000 £; 149000 followers; 10000 people"
    ),
    "2m fences, 400m hurdles, 8.5m waves, 100m men, a 10k race, 5k runners": "",
    # digit groups: three zeros never stand alone, and India groups by two
    "118 000 stars, $500 000, 12 300 jobs": "118000 stars; 500000 $; ambiguous",
    "It cost $500 000, or 2 000.": "500000 $; ambiguous",
    "1,32,448 cases, Rs 1,24,451.42 crore, 1,2,3": "132448 cases; 1244514200000 Rs; ambiguous",
    # a unit shared with the next number
    "20 and 22-year-olds, 20- and 22-inch screens": "20 year; 22 year; 20 inch; 22 inch",
    "20 and 22-inch screens, two- and four-wheeled carts, two- and three-star hotels": (
        "ambiguous; 22 inch"
    ),
    "up 0.3 point, 64 kms away, one-and-a-half times as long": "0.3 point; 64 kms; 1.5 x",
    # symbols glued to digits, where they can be nothing else
    "a 12MP camera, 2.4GHz, 512MB, 100Mbps, 5000rpm, 400 ppm, 8oz, up 12pc.": (
        "12 MP; 2.4 GHz; 512 MB; 100 Mbps; 5000 rpm; 400 ppm; 8 oz; 12 %"
    ),
    "the 12 MP votes, a 12pc set, Section 80C": "12 votes",
    "the Redmi 3C and Section 80C in a warm climate, warming of 2C": "2 C",
    # a number below zero keeps its sign, a margin has none
    "temperatures of -5C, –6C, minus 20 degrees and about minus 3°C": (
        "-5 C; -6 C; -20 degrees; -3 °C about"
    ),
    "minus 20 to 30 degrees, 5 minus 3 degrees, revenue minus 3 million dollars": (
        "ambiguous; ambiguous; ambiguous; ambiguous"
    ),
    "plus or minus 3 percentage points": "3 percentage points",
    # two units joined are one
    "3 million person-years, 15 billion ton-miles, two 20-year-olds": (
        "3000000 person-years; 15000000000 ton-miles; 20 year"
    ),
    # clock times in points are no quantities, nor is what is joined to a name
    "about 9.40 am, from 00.00 hours of April 18, at 18.30 hours, the OnePlus 6 x Marvel phone": "",
    "it took 12.5 hours, 3x more, a two-paced pitch, a six-speed box": "12.5 hours; 3 x; 6 speed",
    "five-to-six hours, a 5-to-1 vote, from 2014 to 2016-17, 42 children fled": (
        "5..6 hours; ambiguous; 42 children"
    ),
    "a 6.5in display, 3450mAh, 170Nm; rose 3 in 4 days; the 10,700 mark": (
        "6.5 in; 3450 mAh; 170 Nm; 3; 4 days; 10700 mark"
    ),
    "Himanshu Somaiya, 34 and Sunil Shetty, 35, fled": "34; 35",
    # crore in short, airliners, and a plural place before what is counted
    "a Rs 3,250-cr loan, Rs 64 cr, a $50-jn loan, 35gm of it, 256 pts up, a cr": (
        "32500000000 Rs; 640000000 Rs; ambiguous; 35 gm; 256 pts"
    ),
    "Boeing would cut its 747 production plans; the 747 people": "",
    "747 people met": "747 people",
    "Thirteen Massachusetts utilities sign, two Athens suburbs burn": "13 utilities; 2 suburbs",
    # a list shares the unit of its last number; two shares are a range where nothing changed or was voted
    "stood at 299 million, 282 million and 35.34 million kilowatts, respectively": (
        "299000000 kilowatts; 282000000 kilowatts; 35340000 kilowatts"
    ),
    "22 and 21% of it, up 2.5, 3.1 and 4 percent, at 94.2 and 3 percent lower": (
        "22 %; 21 %; 2.5 %; 3.1 %; 4 %; 94.2; 3 %"
    ),
    "a 5% to 7% drop, in nine per cent to 32 per cent of it": "5..7 %; 9..32 %",
    "shares rose 5% to 7%, voters split 41% to 45%": "ambiguous; ambiguous",
    # what will double, a part of a group, a size between a number and what it counts
    "more than double the number, to double by 2030, may triple its output, double that of 2016": (
        "2 x over; 2 x; 3 x; 2 x"
    ),
    "double down, will double as host, a double room, to double-click": "",
    "infringing five of its patents, two of whom left, season two of the show": "5; 2",
    "sued over five of its patents, the over 65s": "ambiguous",
    "two 1,000-acre solar projects, two 13-megapixel sensors": (
        "2 projects; 1000 acre; 2 sensors; 13 megapixel"
    ),
    # words that describe what is counted, and two plurals that are one group
    "20 million monthly active users, 200 older adults, 300 monthly, 300 higher than before": (
        "20000000 users; 200 adults; ambiguous; ambiguous"
    ),
    "60 confirmed virus cases, 25 unidentified John Doe defendants, 87 million Facebook (FB) users": (
        "60 cases; 25 defendants; 87000000 users"
    ),
    "45 cities and counties, 17 homes and businesses closed, 60,000 jobs and slash UK emissions": (
        "45 cities and counties; 17 homes and businesses; 60000"
    ),
    "four doctors and additional staff, 500 million iTunes accounts": "4 doctors; 500000000 accounts",
    # bounds: among the over 90,000, as low as, over age 65
    "among the over 90,000 heirs": "90000 heirs over",
    "as low as $9 a month, as high as $195 a share, as low as Rs 19 to Rs 99": (
        "9 $ at_least; 195 $/share at_most; ambiguous"
    ),
    "people over age 65, under the age of 18, were up to 30 percent more likely": (
        "65 over; 18 under; 30 % at_most"
    ),
    "below $55 a barrel, under 5 million Euros, below 5 schools": (
        "55 $/barrel under; 5000000 Euros under; ambiguous"
    ),
    "could be up to 4.5 million cars, there are up to 30 people, over three quarters staff, a top-two side": (
        "4500000 cars at_most; 30 people at_most; ambiguous"
    ),
    "boost it to top five, save £300-plus a year, building 1GW of storage over five years": (
        "ambiguous; 300 £ over; 1 GW; 5 years"
    ),
    # words between a number and what it counts: on-street, net zero, in quotes, a code in brackets
    "9,317 on-street EV chargers, two lead-off areas, six net zero hubs, 48 major economies finds": (
        "9317 chargers; 2 areas; 6 hubs; 48 economies"
    ),
    "22 'shovel-ready' projects, two cable protection system (CPS) contracts, Munich-based 4hundred": (
        "22 projects; 2 contracts"
    ),
    # aims, factors and scales
    "plans to triple renewable output, could double annual sales, to double standards": "3 x; 2 x",
    "in the first quarter of 2018 to 1.57 trillion kWh, 130 and up-to-five stations, a Three-way deal": (
        "1570000000000 kWh; ambiguous; 5 stations at_most"
    ),
    "by at least a factor of 30; three new members and boosting margins": "30 x at_least; 3 members",
    "a factor of five, responsible for double UK's emissions, at 1:3 scale": "5 x; 2 x; 0.3333333333",
    # a change in % and where it led in another unit; a mass told for a volume
    "fell by 6% to 14.7GW, 28 micrograms per cubic meter, 1.3 billion mt, 5 mt": (
        "6 %; 14.7 GW; 28 micrograms/cubic meter; 1300000000 mt; ambiguous"
    ),
    "$14bn Cerulean Wind scheme, a $5 million Canadian deal, AUD$1.4 million, 3 Gigawatts": (
        "14000000000 $; ambiguous; 1400000 AUD$; 3 Gigawatts"
    ),
    "rose by 64.5, 96.5 , 87.7 ,46.7 and 6.2 percent; January's 0.3-percent fall": (
        "64.5 %; 96.5 %; 87.7 %; 46.7 %; 6.2 %; 0.3 %"
    ),
    "to supply 33 of its turbines for 1m British homes, page 26 of their report": (
        "33; 1000000 homes"
    ),
    "reaches financial close on 225MW, close on 500 people": "225 MW; 500 people nearly",
    "a quarter of a million smart meters, 30,000 smart meters, the case revolves around 400 people": (
        "250000 meters; 30000 meters; 400 people"
    ),
    "each of the final three quarters of the year, a bill almost doubles the goal, lots as small as 50 kg": (
        "3 quarters; 2 x nearly; 50 kg at_least"
    ),
    "$2 billion in tax revenue for the city over 25 years, with 429,000 built during the year": (
        "2000000000 $; 25 years; 429000"
    ),
    "prices will now triple, Drax to double wood pellet output, due to double counting": "3 x; 2 x",
    "62K providers, a 10K race, brands sign up to 100+ names, $66.5 cents per share": (
        "62000 providers; ambiguous; ambiguous"
    ),
    # numbers and units as they are also written
    "a new $6 B line, about $6.2 B (42.7 B yuan), £45/kW/year, 320,000 meter points": (
        "6000000000 $; 6200000000 $ about; 42700000000 yuan; 45 £/kW/year; 320000 points"
    ),
    "nine trillion-yuan-level clusters, nearly reached 13 trillion yuan, did not reach 5%": (
        "ambiguous; 13000000000000 yuan nearly; 5 % under"
    ),
    "for a 30 percent to 35 percent margin, about 46, 49 and 20 kg per cubic metre, respectively": (
        "30..35 %; 46 kg/cubic metre about; 49 kg/cubic metre; 20 kg/cubic metre"
    ),
    "Rs. 3 crore, Rs.13,52,283, tops 1 bln kw, 12,000 sqkm, a 37.5 kilo-watt system": (
        "30000000 Rs; 1352283 Rs; 1000000000 kw over; 12000 sqkm; 37.5 kilo-watt"
    ),
    "a 2 1/2-hour talk, a half-million youth, a half dozen satellites, rose to 18.2M.": (
        "2.5 hour; 500000 youth; 6 satellites; 18200000"
    ),
    "six figures of spending, a 10-figure fortune, the six figures in it, three penny stocks": (
        "vague; vague; 6 figures; 3 stocks"
    ),
    # plurals of one class are one group; other plurals leave the unit open
    "6,500 Indian cities and towns, 3,200 conductors and yard operators, ten patients and six nurses": (
        "6500 cities and towns; 3200 conductors and yard operators; 10 patients; 6 nurses"
    ),
    # a verb elsewhere, a possessor and a singular are counted where nothing else can be
    "three indicative offers for it, two new reports said, a country of 25 million offers help": (
        "3 offers; 2 reports; 25000000"
    ),
    "the use of five homes’ power, the two nations’ ties, two men's letters": "5 homes; 2 nations; 2",
    "an 18 point decline, an eight project cluster, the 300 member mark, 10 million sign-ups": (
        "18 point; 8 project; 300 member; 10000000 sign-ups"
    ),
    "a 737 jet crash, a 911 call, a 50 odd man, a seven figure sum": "ambiguous",
    # in a headline capitals tell no names
    "Google Engineer Builds Twelve UK Companies and $1.5 Billion Startup in 21 Months": (
        "12 Companies; 1500000000 $; 21 Months"
    ),
    "Three Wind Farms Approved in Northern China, Big Four Wait": "3 Farms",
    # how long something went on, or how long at least
    "shares vest over four years, a drop over six days; worked there over 20 years": (
        "4 years; 6 days; ambiguous"
    ),
    "the last year and a half, as long as 18 months, as large as 10 MW, as young as 14": (
        "1.5 year; 18 months at_most; 10 MW at_most; 14 at_least"
    ),
    "wages closer to 4 percent, it inched closer to 50%, nearly twice estimates, nearly twice a day": (
        "4 % about; ambiguous; 2 x nearly"
    ),
    # numbers compared with what was before, and some of many
    "down from 56 last year and 36 the year before, from 17 in 2018 and 9 in 2017": "56; 36; 17; 9",
    "only eight of sixty stocks rose, 18 of the 22 councils, 12 of 50, Agarwal, now 26, said": (
        "8; 60 stocks; 18; 22 councils; ambiguous; ambiguous; 26"
    ),
    "will top 500 million by 2020, DKK 18 billion, 1.2GW-hours, two-third of it, a half-share in it": (
        "500000000 over; 18000000000 DKK; 1.2 GW-hours; 0.6666666667; 0.5"
    ),
    "two oil sands producers cut it, a study of 48 economies finds": "2 producers; 48 economies",
    "off from a high of $89.36 and up from a low, a fall of 20 percent or more from a high": (
        "89.36 $; 20 % at_least"
    ),
    "at least another two years, people younger than 38, a 5-1/2-year low, rises to 76.25 U.S. cents": (
        "2 years at_least; 38 under; 5.5 year; 76.25 U.S. cents"
    ),
    "government to double Metro network, due to double counting, to double or triple up": "2 x",
    "AU$550 million, spend over 100 million hours on it, 1,021 GW or 1 TW": (
        "550000000 AU$; 100000000 hours over; 1021 GW; 1 TW"
    ),
    "Investment Will Add 500 Construction Jobs, 80 Permanent Jobs": "500 Jobs; 80 Jobs",
    "turbines of up-to-20MW, ten M&A deals, German 10-year costs, less than half of last year’s": (
        "20 MW at_most; 10 deals; 10 year; 0.5 under"
    ),
    "warming by 1.9°C to 4.4°C, built under a $30bn plan, eight hubs and plans to build ten more": (
        "1.9..4.4 °C; 30000000000 $; 8 hubs; 10"
    ),
    "3 die as flood situation deteriorates, 15 drowned": "3; 15",
    "Hornsea Two Hybrid Vessels Getting Closer Towards Delivery": "",
    "100MW/400MWh, Congress Passes Five-Year Offshore Credit For Wind, scores of world leaders": (
        "100 MW; 400 MWh; 5 Year; vague"
    ),
    "below 1.5C of warming, £40 billion, double current levels, three U.S sailors, 68 million ADSs": (
        "1.5 C under; 40000000000 £; 2 x; 3 sailors; 68000000 ADSs"
    ),
    "the two-billion-users club, within a 5 minute walk, of which 90 will be new": (
        "2000000000 users; 5 minute at_most; 90"
    ),
    "70 Section 8 vouchers, down 4.0 and 9.8 percentage points from May and April respectively": (
        "70 vouchers; 4 percentage points; 9.8 percentage points"
    ),
    "to ban 59 of China's largest apps, page 59 of China's report, two or more users": (
        "59; 2 users at_least"
    ),
    "a $1.5 billion 3.5% bond, will double over the next years, 8,848m (29,029ft) tall": (
        "1500000000 $; 3.5 %; 2 x; 8848 m; 29029 ft"
    ),
    "80 such claims, 2,000 workers and produces it, 22 people died and 117 were hurt, and half an hour": (
        "80 claims; 2000 workers; 22 people; 117; 0.5 hour"
    ),
    # what is counted stands behind the next number, or behind a size
    "1,200 construction and 180 permanent jobs, a 6 quake and 20 strong aftershocks": (
        "1200 jobs; 180 jobs; ambiguous; 20 aftershocks"
    ),
    "fifteen 300mm facilities, three two-story shell buildings, 100 facility/fab works": (
        "15 facilities; 300 mm; 3 buildings; 2 story; 100 works"
    ),
    "120,000 job offers from 8,000 firms, within the next two decades, a line of 750 kV started": (
        "120000 offers; 8000 firms; 2 decades at_most; 750 kV"
    ),
    "Two New CTVs Join WEM Marine’s Fleet": "2 CTVs",
    "15 ScotWind Areas Attract 74 Offshore Wind Applications": "15 Areas; 74 Applications",
    "Germany Puts Three New Offshore Wind Sites Out to Tender": "3 Sites",
    "reaches commercial close on 50MW, faces legal challenge over $2bn farm, “five years left”": (
        "50 MW; 2000000000 $; 5 years"
    ),
    "10-16 feet (3-5 meters), 4,000 zero emission buses, 29 3.4MW turbines, the 10 most discussed jobs, a group of 117 firms": (
        "10..16 feet; 3..5 meters; 4000 buses; 29 turbines; 3.4 MW; 10 jobs; 117 firms"
    ),
    "over a quarter of a million units, renovated over 4.2 million kilometers, 10 yuan per rural resident": (
        "250000 units over; 4200000 kilometers over; 10 yuan/rural resident"
    ),
    "100 degrees Fahrenheit (38 Celsius), to reach 101 today and 103 tomorrow, a toll already at 22": (
        "100 degrees Fahrenheit; 38 Celsius; 101; 103; 22"
    ),
    "210,000 DTE Energy Co. customers, the western half of it, a bigger-than-estimated 73 percent": (
        "210000 customers; 73 %"
    ),
    "growth at or above 2.7 per cent, at or below 50 MW": "2.7 % at_least; 50 MW at_most",
    # plurals joined by "and" are counted together, as written; a verb behind "and" counts nothing
    "nearly 50 domains and institutions, 80 countries and international organizations had signed it": (
        "50 domains and institutions nearly; 80 countries and international organizations"
    ),
    "bought 15 firms and boosted sales, 2,000 executives and several hundred firms, 27 atmospheres and temperatures of 600 degrees": (
        "15 firms; 2000 executives; vague; 27 atmospheres; 600 degrees"
    ),
    # what the first number of a list shows holds for the others
    "rounds of 67, 66 and 70, reached 65, 64 and 55 rounds, worked 89 and 100 hours, the Tier 2 and 3 markets": (
        "67; 66; 70; 65 rounds; 64 rounds; 55 rounds; 89 hours; 100 hours; ambiguous"
    ),
    "including 300 in the Netherlands, 100 in Germany and 50 in Spain": "300; 100; 50",
    "39 out of China's 41 industries, 201 out of 401 districts, eight in ten people": (
        "39; 41 industries; 201; 401 districts; 0.8"
    ),
    "333 million or 4 percent of the world's, for 9 or 10 months, growing 150 GW to 2246 GW": (
        "333000000; 4 %; 9..10 months; 150 GW; 2246 GW"
    ),
    # who was harmed is counted without a noun
    "Two killed in a fire": "2",
    "Crash kills 13 and injures nine in the south; three dead in the north, which left 40 injured": (
        "13; 9; 3; 40"
    ),
    # names in capitals stop no group, and a title would begin with a capital
    "Turkey arrests 115 IS suspects, two United States officials, four Floating Terminals, 500 MTPA": (
        "115 suspects; 2 officials; 4 Terminals; 500 MTPA"
    ),
    "the 17 Sustainable Development Goals, three Joint Communiques, two grandchildren, the Fit for 55 measures": (
        "17 Goals; 3 Communiques; 2 grandchildren"
    ),
    # a time in two units or three is told in the smallest
    "one hour and 20 minutes, 1 hour 48 minutes 21 seconds, jailed for two years and six months": (
        "80 minutes; 6501 seconds; 30 months"
    ),
    "Shares Double on Debut in Hong Kong": "2 x",
    "plans to add up to 300 jobs, lost another six; 37 per 10,000 people, 5G-A in 300 cities, 300g of coal": (
        "300 jobs at_most; 6; 37; 10000 people; 300 cities; 300 g"
    ),
    "700 decedents in Israel and 400 in Gaza, the index fell 0.6 to 117.3 from March, down from 6,700 five years ago": (
        "700 decedents; 400; 0.6; 117.3; 6700; 5 years"
    ),
    "of 38 countries, only three are in the union; down to just seven was hard; only 1,000 6-inch wafers": (
        "38 countries; 3; 7; 1000 wafers; 6 inch"
    ),
    # after part 40
    "within the past five years, less than the 1.6 billion euros sought, lower than the usual 20 percent to 25 percent": (
        "5 years at_most; 1600000000 euros under; 20..25 % under"
    ),
    "the two leading nations in AI, between the two nations stands a wall, held the Forum 14 times": (
        "2 nations; 2 nations; 14 times"
    ),
    "declined to about 1, far less; ticked up by a tenth of a percentage point, the new 90 series cars": (
        "1 about; 0.1 percentage point; ambiguous"
    ),
    # after part 41
    "more than the 200,000 economists expected, no later than 15 session days, 20,000 fewer jobs, 40 or 50 percent": (
        "200000 over; 15 days at_most; 20000 jobs; 40..50 %"
    ),
    "below the modest 1% pace, up by 1 point, in constant 2013 dollars, standards that double efficiency; SPX, +0.43%": (
        "1 % under; 1 point; 2 x; 0.43 %"
    ),
    "incomes double or triple, sales double in ten years, a double standard": "2 x; 10 years",
    "Oil Holds Two-Day Advance as Traders Focus on Prices": "2 Day",
    "Oil Steady Near Four-Month High on Weak Dollar": "4 Month",
    # bounds
    ">1.5 GW per site (<24 months), planted over 9,000 hectares of forest, operates over 880 km in length": (
        "1.5 GW over; 24 months under; 9000 hectares over; 880 km over"
    ),
    "cheaper than one year earlier, three times dearer than two years ago, Target 8-10 million tonnes": (
        "1 year; 3 x; 2 years; 8000000..10000000 tonnes"
    ),
    # what a number is told by: for each of something, of a point, more
    "incidents: 18 per year, 1.2 per household, 25.7 base stations per city, and 100 more under way": (
        "18; 1.2; 25.7 stations; 100"
    ),
    "up 0.2 of a point, 0.45 of a percentage point, a 20,000 wafer per month capacity": (
        "0.2 point; 0.45 percentage point; 20000 wafer"
    ),
    "10 cents/m3, 50-100 mg/m³, 6 ct/kWh, 12,000 sq.m, 700,000 sq.ft, 5,500 kcal/kg, 10,478 PJ": (
        "10 cents/m3; 50..100 mg/m³; 6 ct/kWh; 12000 sq.m; 700000 sq.ft; 5500 kcal/kg; 10478 PJ"
    ),
    "1.2 million pounds per square inch, fell to minus 250 euros per MWh, output of 4.7 Mt (+20%), 50Hertz said": (
        "ambiguous; -250 euros/MWh; 4.7 Mt; 20 %"
    ),
    "$902 Million Hong Kong Listing, $5 million Hong Kong, invest$150 billion, Eurostat:€76 billion": (
        "902000000 $; ambiguous; 150000000000 $; 76000000000 €"
    ),
    # no quantity
    "twice more over the summer, 5.94 x 5.94 x 11.85": "ambiguous; ambiguous; ambiguous",
    "its 737 MAX jets, the Group of 20, near-zero rates, two three-putts": "",
    "the Big Four firms, Five Guys shops, 7-Eleven, a 10-K filing, 3M products": "",
    "Forever 21 stores, Fortune 500 companies, type 2 diabetes, zero-day attacks": "",
    "Industry 4.0, a 3-2 win, At:04:00": "",
    "well below the revised 298,000 surge, lower than the 229,000 figure reported for May": "298000 under; 229000 under",
    "below the Fed's annual 2% target, above last year's 4.1 percent, above the city's two rivers": "2 % under; 4.1 % over; 2 rivers",
    "above the 2.9 million economists had expected, short of the 3 million officials are seeking": "2900000 over; 3000000 under",
    "earning $24,000 annually or less, $1 million a year or more, over this 35-year period or so": "24000 $ at_most; 1000000 $ at_least; 35 year about",
    "pay $10 or more to help us, waited six days or longer": "10 $ at_least; 6 days at_least",
    "lowest in 7 ½ years, 1½ percent, 1 ½ million people, 39 and a half weeks, in the year and a half since, a dollar and a half": "7.5 years; 1.5 %; 1500000 people; 39.5 weeks; 1.5 year; 1.5 dollar",
    "two dozens states, two-dozen people, a million-two, a .5 percent rise, a .50 caliber round": "24 states; 24 people; ambiguous; 0.5 %",
    "from negative 7.4 percent, dropped to minus-18 degrees, 10 degrees below zero, he tested negative 14 days ago": "-7.4 %; -18 degrees; -10 degrees; 14 days",
    "a 2-to-1 margin, five-to-six hours": "2; 5..6 hours",
    "rates near zero, cut to zero on Friday, zero applicants, zero tolerance, net zero, to zero in on a suspect, zero-sum": "0 nearly; 0; 0 applicants",
    "20-, 30-, even 50-year bonds, two-, three- and four-bedroom homes, a 110 or 180 nm process, 50 or 200 MW": "20 year; 30 year; 50 year; 2 bedroom; 3 bedroom; 4 bedroom; 110 nm; 180 nm; 50 MW; 200 MW",
    "from 75-, 80- to 100,000 people, from 5 to 10,000 workers": "ambiguous; 5..10000 workers",
    "claims dropped by 26,000 to 255,000, rose by just 3,000 to 217,000, its staff fell from 34,000 to 31,800": "26000; 255000; 3000; 217000; 31800..34000",
    "between the ages of 21 and 49, and 10 pounds for others": "21..49; 10 pounds",
    "falls from close to 40 percent to 25 percent, they make up 80% to 90% of the workforce": "40 % nearly; 25 %; 80..90 %",
    "after 14 days, or even 28 days, as recently as six years ago, 40 or even 50 of them": "14 days; 28 days; 6 years; ambiguous; ambiguous",
    "a film of 2h 30m, reduce the number of brackets from seven to three": "150 min; 3..7",
    "three of every four people, two out of every five, cut in half, fell by half": "0.75; 0.4; 0.5",
    "Ten Republicans opposed it, Four Seasons opened": "10 Republicans",
    "phase 3 trials, the Standard & Poor's 500 index, losing $911 million, call 911": "911000000 $",
    "in 28 Los Angeles neighborhoods, from '96 to 2015, 17 percent below 2005 levels": "28 neighborhoods; 17 %",
    "received 1.1m phone calls, 30 air strikes, a 6 quake strikes, 18 House Republicans told leaders": "1100000 calls; 30 strikes; ambiguous; 18 Republicans",
    "10.2 million Latinos eligible, 21 personnel aboard, more than 80 faculty": "10200000 Latinos; 21 personnel; 80 faculty over",
    "children younger than 6 attend it, for Americans 55 and younger, below the 2 degree C target": "6 under; 55 at_most; 2 degree C under",
    "pays $15 an hour, the first 1,000 set for delivery": "15 $/hour; 1000",
    "a score of 81 out of 100, rated 4.5 out of 5 stars, 3 out of 100 people": "81; ambiguous; ambiguous; 0.03",
    "sold for 30,000 won in South Korea": "30000 won",
    "he leads 56 percent to 40 percent, a 53 to 47 percent vote, from close to 40 percent to 25 percent": "56 %; 40 %; 53 %; 47 %; 40 % nearly; 25 %",
    "fell by 46,000 to 1.42m with 42 points among Latinos, 35 among others": "46000; 1420000; 42 points; 35",
    "71% of those 30-49, 77% of those 50-64 and 86% of the others": "71 %; 77 %; 86 %",
    "eight out of 13 House races, one out of every 78 jobs, about eight-in-ten Americans": "8; 13 races; 0.0128205128; 0.8 about",
    "with two failed presidential runs, resting on two crossed rifles, 31 sustained mild injuries, seven seriously injured": "2 runs; 2 rifles; 31; 7",
    "one-and-a-half million people, two 3-year-old boys, 40,000 northeast of it, 35 states plus the District, a $15 minimum wage": "1500000 people; 2 boys; 3 year; 40000; 35 states; 15 $",
    "BIDEN TOPS TRUMP BY 10 POINTS IN NEW FOX NEWS POLL": "10 POINTS",
    "cutting in half the cost, in half the cases, one well for every dozen or so residents": "0.5; 12 residents about",
    "three more were at parity, explained it three more times, at 38 C, its range": "3; 3 times; 38 C",
    "more than the 2010 returns, 35 single spaced pages and lays out, injuries to 17 -- included nails": "35 pages; 17",
    "the richest top 1%, would top 76 percent, fork over $10 million, a half-open garage": "1 %; 76 % over; 10000000 $",
    "a town of 15,000 and 95% driven by mills": "15000; 95 %",
    "adults ages 25-64, the 25-to-54 age group, genes on chromosome 21 happens to control": "25..64; 25..54",
    "brings the total value of goods up to $110 billion, founder of 32 Advisors, six New Yorkers": "110000000000 $; ambiguous; 6 Yorkers",
    "posted 40 new highs and 59 new lows, an increase over 22% a week earlier": "40 highs; 59 lows; 22 %",
    "fought back from 1-3 down, a 10m-long boat, 124 medals (49 gold, 44 silver and 31 bronze), 10 gold mines": "10 m; 124 medals; 49 gold; 44 silver; 31 bronze; 10 mines",
    "leaving 12 suffering burns, with 30 waiting outside, was 17 and under Epstein's control, aged 65 and over": "ambiguous; 30; 17; 65 at_least",
    "circa 1690, the year of the first newspaper": "",
    "fifteen $50,000 withdrawals, four $1 trillion-plus deficits, posted 27 new 52-week highs, three new 500-room hotels": "15 withdrawals; 50000 $; 4 deficits; 1000000000000 $ over; 27 highs; 3 hotels",
    "cut emissions by 26 percent to 28 percent, rose 5% to 7%": "26..28 %; ambiguous",
    "93 or 293 basis points, 48 or 72 hours, 333 million or 4 percent of all, 5 or 10 million tonnes": "93 basis points; 293 basis points; 48 hours; 72 hours; 333000000; 4 %; ambiguous; ambiguous",
    "those ages 65 and over to say, in two months, if not sooner, in 20 if not 30 days, 57,000 more than reported": "65 at_least; 2 months; ambiguous; ambiguous; 57000",
    "351.8 per 100,000 residents ages 12 and older, S. 2123 more effectively targets mandatory sentences": "351.8; 100000 residents; 12 at_least",
    "live from 8-11 p.m., from 9 to 11 a.m., three-to-six page policy papers, a 2-to-1 ratio": "3..6 page; 2",
    "just over the 0.25 percent needed, when they were 6 years old or younger": "0.25 % over; 6 years at_most",
    "the eight or so who've expressed reservations, all 435 House races indicates that, writes about two different kinds": "8 about; 435 races; 2 kinds",
    "at least one former attorney and former officers, a couple of dozen supporters, 15,000 undisclosed e-mails and documents": "15000 e-mails and documents",
    "1.4 billion Chinese; some 300 Chinese companies, 20,000-plus Rand Paul supporters, about 529 plans": "1400000000 Chinese; 300 companies about; 20000 supporters over",
    "the toll rose to four on Thursday, down to nine for the country, emissions equal zero": "4; 9; 0",
    "the four monthly jobs reports to be issued, a study of the 48 economies finds": "4 reports; 48 economies",
    "more than 300 Chinese and international shipping companies, 40 Chinese, Japanese and Korean firms": "300 companies over; 40 firms",
    "BBC Radio 4's File On 4 has found": "",
    "from 2021 to 2025, in the 1990s, since the early 1980s": "",
    "at 3:45 a.m. on July 17, 2024-11-16 03:59": "",
    "the first eight months of 2014, the third quarter, H1 2025": "",
    "an A320, a Boeing 787, an F-35 and the STOXX 600": "",
    "5G, 4K, 3A, COVID-19, PM2.5, [2][3]": "",
    "the Fourteenth Five -Year Plan": "",
    "one of the largest, no one, one day": "",
    "two-way, five-star, three-dimensional": "",
    "China Three Gorges New Energy Group": "",
    "the top ten, Provincial Top Ten, No. 1, 21st": "",
    "in the east, four will be set up": "4",
    "1 2 3 4 5": "",
    "0 to 1": "",
    "a 220 kV substation": "",
    "The striker twice threatened": "",
    "from 6 to 9 January, 14, 20 and 27 April": "",
    "the league's top four, he slid in a third, Varga a fourth": "",
    "at 10 Downing Street, Key Stages 1, 3 and 4, signs of 050505, an 18-rated game": "",
    "at 2345 GMT, half-year results, a sum: 2+2=5": "",
    "lower than 2003's loss": "",
    "the 2000 Sydney Olympics": "",
    "three-monthly reports, an 18-odd": "",
    "shares (HK:386), the number 10 jersey, a 3-D film": "",
    "500m": "",
    "The former swimmer, 26, told us; now 34, Buick won; Sarah, now 28 — the other — cared": "26; 34; 28",
    "Osaka, then 20, lost at 17 you can; but at 21, people leave; who's 76, knew": "20; 17; 21; 76",
    "at age six, from the age of five; at the age of 18 Edwards made it": "6; 5; 18",
    "Ashton was five when it began; her daughter is seven, it may; she was sixteen and at school": "5; 7; 16",
    "until the youngest turns five. I'm now 52, and strong": "5; 52",
    "children under five end up in hospital; to those under 18 isn't allowed": "5 under; 18 under",
    "He was two up; grades eight, 10, and 12; it was three.": "ambiguous; ambiguous",
    "eight or 10 months; 10,000 or 12,000 chips; he died at the age of 43 or 44": "8..10 months; 10000..12000 chips; 43..44",
    "four or five of us, $20,000 or $30,000, use Python 3 or 4": "4..5; 20000 $; 30000 $; ambiguous",
    "a third of a second, three-quarters of a decade, a quarter of a century, nearly a quarter century": "0.3333333333 second; 0.75 decade; 0.25 century; 0.25 century nearly",
    "nearly three-quarters of a billion dollars, half or more of it, a quarter or more of renters": "750000000 dollars nearly; 0.5 at_least; 0.25 at_least",
    "going back half a century, by half a pound; the quarter point cut; in the second half a goal fell": "0.5 century; 0.25 point",
    "200 travellers — half being British; to lower the age from 18 to 16": "200 travellers; 0.5; 16..18",
    "in which 22 were killed; of those 178 have been paid; of the 28 sites, 18 will open; of these, 447 do not": "22; 178; 28 sites; 18; 447",
    "more drivers than the 500 it had; all 32 seats, including the 10 in Ohio; killing all 189 aboard": "500; 32 seats; 10; 189",
    "67 of the cases involve Delta and 24 involve United; 706 shows as a singer, plus 169 as a conductor": "67; 24; 706 shows; 169",
    "a mother of three, a family of four, a team of seven went; the Tea Party of 1773 now": "3; 4; 7; ambiguous",
    "There are seven in Paris and another five in London; 33 clinics, including nine each in Ohio": "7; 5; 33 clinics; 9",
    "the list grew from five in 2016 to more than 130; I buried six of my own friends; the two of us": "5; 130 over; 6",
    "two straight monthly declines, two civil rights groups is told, five more times after that": "2 declines; 2 groups; 5 times",
    "three young, talented players, 18 Portland, Oregon protesters, three obvious but important ways": "3 players; 18 protesters; 3 ways",
    "about 150 staff redundant, 80 seabird species mistake plastic, three reporters' willingness": "150 staff about; 80 species; 3",
    "the 15,000 Thomas Cook travellers, has won 11 Latin Grammys, eight Veterans Affairs offices": "15000 travellers; 11 Grammys; 8 offices",
    "three categories, 45 merger and acquisition (M&A) deals, 15 young British Olympians": "3 categories; 45 deals; 15 Olympians",
    "a standard of 26 mpg, below 1.5 degrees, at 1.5 degrees; any reading below 50 indicates a fall": "26 mpg; 1.5 degrees under; 1.5 degrees; 50 under",
    "Over 24 months, it grew; he waited over 60 years; 241 physicians per 100,000 population": "24 months; 60 years over; 241 physicians; 100000",
    "like Nurse Jackie, 30 Rock and Mad Men; 12 rebounds and LeBron James added 33 points": "ambiguous; 12 rebounds; 33 points",
    "a boy aged eight; Nave, eight, and Yahel, three. Katarina, six, said; his wife Adi, also 38, left": "8; 8; 3; 6; 38",
    "less than two-tenths of a degree, half of a percentage point, half of a mile": "0.2 degree under; 0.5 percentage point; 0.5 mile",
    "double digit growth, by double digits, a loss of nine for Labour": "vague; vague; 9",
    "18 of the last 20 elections; out of 49 clinics, 23 offer care; release 105 of the hostages": "18; 20 elections; 49 clinics; 23; 105",
    "peaked at 2.1 homicides; picked up 11 Oscars; although 150 are supposed to be built; warmed by 1.1C": "2.1 homicides; 11 Oscars; 150; 1.1 C",
    "Fifteen voted with two Democrats; seven more lost their lives; 11 plans and three earmarked for it": "15; 2 Democrats; 7; 11 plans; 3",
    "three of hip-hop's biggest stars; a five-to-one advantage, outnumbered nearly 15-to-1, a 2-to-1 win": "3; 5; 15 nearly; ambiguous",
    "those aged 5 and older in the US, aged 16 and over in March; voters 18 and older in Ohio": "5 at_least; 16 at_least; 18 at_least",
    "many people over 75 - two things count; those over 68 years of age; who spend over 20 hours on it": "75 over; 2 things; 68 years over; 20 hours over",
    "won all 13 Grammys, a record of 31 Grammys, after 113 shows, at 113 shows.": "13 Grammys; 31 Grammys; 113 shows; 113 shows",
    "a 26,000 vote majority, the 30,000 capacity crowd, more than 20,000 visit each year": "26000 vote; 30000 capacity; 20000 over",
    "after 30 plus years in finance; £122m plus costs; 7% plus £500; currently 66 and going up": "30 years over; 122000000 £; 7 %; 500 £; 66",
    "a further 11 spread across schools; the figure stands at three; rather than three before that": "11; 3; 3",
    "when they were six, but Edwards was nine, and she was eight - again": "6; 9; 8",
    "a 32ft (10m) screen, 6ft (1.8m) apart, seen 1.2m times, three and half months": "32 ft; 10 m; 6 ft; 1.8 m; 1200000 times; 3.5 months",
    "victory over 27-year-old Leavitt, one in 2,000 women, 25 out of the county's 57 vans": "27 year; 0.0005; 25; 57 vans",
    "resigned in barely 44 days, barely below 10%; two laughing emojis; doubled England's lead": "44 days; 10 % under; 2 emojis; 2 x",
    "164 patients were in the hall, 53 awaiting a bed; Wales led by six at the break": "164 patients; 53; 6",
    "behind Underwood (297) and Swann (255), Spain (830.57), is £83m + £210m; (2) beat Federer (3)": "297; 255; 830.57; 83000000 £; 210000000 £; ambiguous; ambiguous",
    "a magnitude 6.1 quake struck, a 6.1 magnitude earthquake, measuring 7.2 on the Richter scale": "6.1; 6.1 magnitude; 7.2",
    "fell about 60m from a ridge, within 80m of it; took 120 and 80 years respectively": "60 m about; 80 m at_most; 120 years; 80 years",
    "with two Minneapolis residents, as well as two Silver Stars; there were four in the party": "2 residents; 2 Stars; 4",
    "five bombs, of which four exploded; including three that entered it; three or four fell outside": "5 bombs; 4; 3; 3..4",
    "like 40 or 50 of them; I lost two of my closest friends; estimated the crowd at 70, and half a degree": "40..50; 2; 70; 0.5 degree",
    "in series four of The Crown; if he put six of them together": "6",
    "an entry-level 13-inch laptop, in their last seven, trailed by two late in it": "13 inch; 7; 2",
    "seven victories out of eight in all; at least a handful of others, more than dozens of them": "7 victories; 8; vague at_least; vague over",
    "playoff wins (86) and championships (three); studies (3) and others (12, 13)": "86; 3; ambiguous; ambiguous; ambiguous",
    "five \u00addemands, leaving 45 \u00adinjured; ubiquitous 7-Eleven stores; Lee, 29, one of them": "5 demands; 45; 29",
    "while 448,000 use Twitter, as 10,000 protest here; cut to two months from three because": "448000; 10000; 2 months; 3",
    "they didn’t two years ago; including four decorated Australian professors; teams of seven": "2 years; 4 professors; 7",
    "30 people hurt, with five sent to hospital, including nine with burns; Ten will go on": "30 people; 5; 9; 10",
    "Two Alabama women sued; last night, seven remained in hospital": "2 women; 7",
    "converge for night three of the convention; over 3.8m likes; a final leap of 8.06m, took her total to seven": "3800000 likes over; 8.06 m; 7",
    "fourth in 22.22 and fifth in 22.23; an opening 80.57, she; seventh (13.633) in it; hands reading 10.10": "22.22; 22.23; 80.57; 13.633; ambiguous",
    "by age 75, 25% of them; the last 10 Paralympic Games; 5 in 1,000; seven of India's most-valued firms": "75; 25 %; 10 Games; 0.005; 7",
    "8 lakh youth given government jobs, 12 people taken to hospitals; he cleared 5.95m": "800000 youth; 12 people; 5.95 m",
    "Tesla makes 4680 cells; short of 2050 emissions targets; in 2020 and 2021 people left; 1400 jobs": "1400 jobs",
    "temperatures did not fall below 26.2C; it has not risen above 5 percent; the rate cannot exceed 5%": "26.2 C at_least; 5 % at_most; 5 % at_most",
    "She had not been seen for more than three years; not less than 20 MW, not over 65": "3 years over; 20 MW at_least; 65 at_most",
    "Sales passed $2 billion; Limejump passes 1.5GW; demand surged past 100 million barrels": "2000000000 $ over; 1.5 GW over; 100000000 barrels over",
    "Congress passed $2 billion in aid for the past 2,000 years; a line past two officers": "2000000000 $; 2000 years; 2 officers",
    "crossed the $1 trillion mark; passing the 1 trillion threshold; far below the required 90 percent": "1000000000000 $ over; 1000000000000 over; 90 % under",
    "50 MW at minimum. At a minimum, 20 people died, 40 at the very least. 30 percent at best": "50 MW at_least; 20 people at_least; 40 at_least; ambiguous",
    "some £500 trainers, some £500 million; he woke up to two text alerts": "500 £; 500000000 £ about; 2 alerts",
    "there are perhaps 15,000 more, and possibly two parties; dearer than 20,000 barrels": "ambiguous; ambiguous; ambiguous",
    "The problem was twofold. Costs rose twofold. The aim is three-fold, he said": "2 x",
    "demand for zero emission buses; zero applicants; the Race to Zero: one third; the '30 by 30' goal": "0 applicants; 0.3333333333",
    "It lasted a minute and four seconds; at 19 years and six days; nine hours and four minutes": "ambiguous; ambiguous; ambiguous; 544 minutes",
    "a clock at three minutes to 10am; cost about $1,500 (£1,100) to $2,000 (£1,500); £20 - £15/kW": "ambiguous; ambiguous; 1100 £; ambiguous; 1500 £; ambiguous; ambiguous",
    "from $5m (£4m) to $6m (£5m); can power 2,000 homes heads out; &#163;10bn": "5000000 $; 4000000 £; 6000000 $; 5000000 £; 2000; ambiguous",
    "The magnitude 7.2 and 7.5 quakes struck; even half a percentage point": "7.2; ambiguous; 0.5 percentage point",
    "2 stars equals Fair; the 17 beats the Air; 999 gets a lift; 50 reports a day": "ambiguous; ambiguous; ambiguous; 50 reports",
    "worth more than the next five companies; less than the 2,100 doled out; at least the 8GB needed": "5 companies; 2100 under; 8 GB at_least",
    "a loss of $(0.01); about one-fifteenth of it; 240 times this year's earnings; 12 times this year": "ambiguous; 240 x; 12 times",
    "a 3-minute, 20-second speech; two hours, 17 minutes; 5 years, 3 days; five, six days": "200 second; 137 minutes; ambiguous; ambiguous; ambiguous",
    "and shoot up to $3.08; the under 3% levels; converted $10,000 to $138,000": "3.08 $; 3 % under; 10000 $; 138000 $",
    "between $500 for one and $2,500 for another; between four hours and a full day; between two cities": "ambiguous; 2500 $; ambiguous; 2 cities",
    "by 'at least' 68 percent, up to a total of $65,000, caps of $2 trillion (or more)": "68 % at_least; 65000 $ at_most; 2000000000000 $ at_least",
    "a 10 percent chance or higher; a gain of 22% or better; $139-and-up phones; to $1 trillion and beyond": "10 % at_least; 22 % at_least; ambiguous; ambiguous",
    "the 10 Point Plan fails; the two nations and concerns over trade; the dirty dozen": "2 nations",
    "9 months to a year; lost two months to a strike; maybe around $1,000; a ratio of around 3.2": "ambiguous; 2 months; 1000 $ about; 3.2 about",
    "Rs 4.6k cr, ₹5.5k crore, Rs 3k; $70,000 — about $10,000 below it": "46000000000 Rs; 55000000000 ₹; 3000 Rs; 70000 $; 10000 $ about",
    "acquits 4 in 45-year-old murder case; the ’91 reforms; three weeks and 300 hours of it": "ambiguous; 45 year; ambiguous; 3 weeks; 300 hours",
    "from 62 miles (99 km) per hour; a history going back to 1671 there; I don't care about 50 percent": "ambiguous; ambiguous; 50 %",
    "never make it past the $1 mark; zero major outages; $320 at Best Buy": "1 $ at_most; 0 outages; 320 $",
    "they quibble over $5 billion; 21 times better at it; a seven company-strong consortium unveiled plans": "5000000000 $; 21 x",
    "Palladium rocketed through $1,400; paid through $5 billion in bonds; between ages 50 and 64": "1400 $ over; 5000000000 $; 50..64",
    # currencies of every country, as their own press writes them
    "RM400mil, RM164.45bil, RM2.05 per litre, RM5-RM10 million, RM17 billion (US$3.8b)": (
        "400000000 RM; 164450000000 RM; 2.05 RM/litre; 5000000..10000000 RM; 17000000000 RM; "
        "3800000000 US$"
    ),
    "P0.6436 per kWh, an increase of about P129 for a household, P500 million, P1,200, the P100 wage hike": (
        "0.6436 P/kWh; 129 P about; 500000000 P; 1200 P; 100 P"
    ),
    "a R2.5 billion loan, the R350 grant, R500m-R600m, R2,5 billion, N1.2 trillion, N650 per litre": (
        "2500000000 R; 350 R; 500000000..600000000 R; ambiguous; 1200000000000 N; 650 N/litre"
    ),
    "the P3 line, the R61 road, COP28, COP 30, PHP 8, N95 masks, SDG 13, RON95, AMD 2.92%, R600cr": "2.92 %",
    "₱500, ฿20, ₦917.4B, GH₵1.2bn, ₩3 trillion, Rp20.6 trillion, Rp5,000 per kg, Tk 5,000 crore": (
        "500 ₱; 20 ฿; 917400000000 ₦; 1200000000 GH₵; 3000000000000 ₩; 20600000000000 Rp; 5000 Rp/kg; "
        "50000000000 Tk"
    ),
    "KSh40bn, Sh4.6 billion, Kshs. 4.5 billion, Dh1.2bn, SAR 4.2bn, KD 200 million, PHP1,200, NT$5": (
        "40000000000 KSh; 4600000000 Sh; 4500000000 Kshs; 1200000000 Dh; 4200000000 SAR; "
        "200000000 KD; 1200 PHP; 5 NT$"
    ),
    "30 billion taka, 200 billion tenge, 3,431.5 billion CFA francs, CFA2,074/kg, 5 million pesos": (
        "30000000000 taka; 200000000000 tenge; 3431500000000 CFA francs; 2074 CFA/kg; 5000000 pesos"
    ),
    "39.95 sen/kWh, 75 centavos per kilowatt hour, 5 paise per litre, 1.2m sq ft, 1.2Moz of gold": (
        "39.95 sen/kWh; 75 centavos/kilowatt hour; 5 paise/litre; 1200000 sq ft; 1.2 Moz"
    ),
    "Rs 8L each, Rs 2.47L crore, crosses Rs 1L-crore, a $2.5T pathway, a $5T-shirt, €320 mil": (
        "800000 Rs; 2470000000000 Rs; 1000000000000 Rs; 2500000000000 $; ambiguous; 320000000 €"
    ),
    # what is below zero, what is passed, what is only compared
    "fell to minus 19.3 in March from minus 10.5, already at minus $120bn, minus 25 people": (
        "-19.3; -10.5; -120000000000 $; ambiguous"
    ),
    "exceeded the one-million-TEU line, surged past the two million customers mark": (
        "1000000 TEU over; 2000000 customers over"
    ),
    "slower than a 5.7% gain in the prior week, higher than a 5% share, slower than 5%": (
        "5.7 %; 5 % over; 5 % under"
    ),
    "on five buildings and above car parks, groups of five people and above, those aged 65 and above": (
        "5 buildings; 5 people at_least; 65 at_least"
    ),
    # shares, times and victims without their nouns
    "a third in total output, 3/4th of buyers, a 2/3rd drop, a third in this row": (
        "0.3333333333; 0.75; 0.6666666667"
    ),
    "in the first 11 months of the year, in the first 11 months of 2024, in 5 yrs, a 3-yr plan": (
        "11 months; 5 yrs; 3 yr"
    ),
    "leaves scores injured, 22 critically injured, 10 more hurt, 70 destroyed, test scores hurt schools": (
        "vague; 22; 10; 70"
    ),
    "and three more across central Meghalaya (two in East Khasi Hills District)": "3; 2",
    "the old plan (two in the east)": "",
    "Strife in the north: 3 held for murder; 18 held talks": "3; ambiguous",
    "a tax rate of $0.570825 per $100 of it, 494 million tpy, about 8 MPTA": (
        "0.570825 $; 100 $; 494000000 tpy; 8 MPTA about"
    ),
    "stocks jump 20 pc, only 66 pc of firms, up 20 PC sales, 5 pc sets": "20 %; 66 %; 20 sales; 5 sets",
    "reaching 442.24 MT, an output of 442.24 Mt, about 202m years ago": "ambiguous; 442.24 Mt; 202000000 years about",
    "dozens of aid workers, tens of megawatts, millions of pounds, thousands of times, hundreds of them": (
        "vague; vague; vague; vague; vague"
    ),
    "1.4mil tonnes, 3.2 mil shares, 2.3 mil sq ft, a P24.7-B loan, Rp 3.6 T, $20 T shirts": (
        "1400000 tonnes; 3200000 shares; 2300000 sq ft; 24700000000 P; 3600000000000 Rp; 20 $"
    ),
    "RM1.38 Bil, Rs 3 Mln, $3.5 Tril., $10 m, $5 mio, a $20 m-long wall": (
        "1380000000 RM; 3000000 Rs; 3500000000000 $; ambiguous; ambiguous; 20 $"
    ),
    "22 one-bed homes, three 200mm and fifteen 300mm facilities": (
        "22 homes; 3 facilities; 200 mm; 15 facilities; 300 mm"
    ),
    "a four-person crew, a 12-member team, a three-bedroom house, a three-star hotel": (
        "4 person; 12 member; 3 bedroom"
    ),
    "rather than the around 19% requested before, the around 7 train": "19 % about; ambiguous",
    "use increases by around 20 percent to 33 percent in summer; sales rose 5% to 7%": (
        "20..33 % about; ambiguous"
    ),
    "use rose by around 5 percent to 33 percent": "ambiguous",
    "any reading above 50 signals expansion": "50 over",
    "the masts sent 40 signals": "40 signals",
    "a value above 50 points is growth": "50 points over",
    "index and inflation stood at 155.0 and 2.51 percent, respectively": "155; 2.51 %",
    "floods leave 170,000 homeless, the storm left 12 stranded": "170000; 12",
    "it improved from -2.0 in June to 3.9 in July": "-2; 3.9",
    "there are now 70 involved, less than half the 215 that were polled, the 2010 that were": "70; 0.5 under; 215",
    "an unreasonable 17.6pc pay rise, a 3pc suit": "17.6 %",
    "17.4c/kWh, 58.2c per litre, 4c networks, 5.6g/t of gold, 4g networks": "17.4 c/kWh; 58.2 c/litre; 5.6 g/t",
    # what is counted stands before the number, or with the first of several
    "39 people were killed in twin attacks; 12 on Tuesday and 27 on Wednesday": "39 people; 12; 27",
    "Of the 37, 16 persons died in hospital; of the three, I like the last": "37; 16 persons",
    "151 patients have recovered, 127 from the wards & 24 are from elsewhere": "151 patients; 127; 24",
    "164 patients, 150 of whom are at home and 108 on oxygen; 14 remain missing": "164 patients; 150; 108; 14",
    "taking some 251 back to Gaza; almost half (89) of the 196 outposts; the 13 were killed": (
        "251 about; 0.5 nearly; 89; 196 outposts; 13"
    ),
    "treated four people – three with minor injuries; cut the rivals to three from four": "4 people; 3; 3; 4",
    "Some are battling the fire and half are trying to save houses": "0.5",
    # no name, though capitals stand about
    "Four Lebanese Red Cross volunteers; the CDU 23 seats; two gunmen had begun; 27 vertebrae": (
        "4 volunteers; 23 seats; 2 gunmen; 27 vertebrae"
    ),
    "123 companies and 48 Special Purpose Acquisition Companies; on October 7, 22 Bedouins were killed": (
        "123 companies; 48 Companies; 22 Bedouins"
    ),
    "X-Men '97 Of all the films; carriages six to eight - derailed; after just one quarter": "",
    # m is millions where these are counted, and metres before what tells an extent
    "6m European Jews, 475m smallholder farms, 74m Americans, between 44m and 216m people": (
        "6000000 Jews; 475000000 farms; 74000000 Americans; 44000000..216000000 people"
    ),
    "a 270m-year-old fossil, about 145m to 66m years ago, up to 15m long; 400m runners": (
        "270000000 year; 66000000..145000000 years about; 15 m at_most"
    ),
    "411.62 million tonnes (MT), up from 388.86 MT; 1.6g of gold and 0.54g of pills": (
        "411620000 tonnes; 388.86 MT; 1.6 g; 0.54 g"
    ),
    "odds of 1 in 4 million": "0.00000025",
    # a change to come, of what has no level in percent
    "expects sales to grow 2% to 4%; could cut fuel by 10% to 30%": "2..4 %; 10..30 %",
    "sales grew 2% to 4%; rates will rise by 2% to 4%": "ambiguous; ambiguous",
    "the search goes on for 12 still missing; Snake Island, over 100km away; 5.8 babies whereas urban ones have 3.9": (
        "12; 100 km over; 5.8 babies; 3.9"
    ),
    "in January, 15 people were killed; on March, 15; in February, 15 per cent above it": "15 people; 15 %",
    "five Sainsbury's and Argos depots merged into three, closing two by 2026": "5 depots; 3; 2",
    "eight OPEC+ countries; two liquefied petroleum gas carriers; one of the 12 later died": "8 countries; 2 carriers; 12",
    "48,726.42 metric tonnes (MT), up from 44,679.6 MT; 6076 farmers, but 4680 cells": (
        "48726.42 metric tonnes; 44679.6 MT; 6076 farmers"
    ),
    "trapped at a depth of 160m; a descent of around 160m": "160 m; 160 m about",
    # typesetters' slips
    "$25.30 billionearned, $1 millionto the fund; up 11. 8 per cent; 10 millionaires": (
        "ambiguous; ambiguous; ambiguous; ambiguous; 10 millionaires"
    ),
    "ten Christians were killed, and twelve taken hostage; killed 11 people and left 15 with burns": (
        "10 Christians; 12; 11 people; 15"
    ),
    "grew in 13 out of 21 cities and decreased in eight; due to Covid-19 and 105 new cases": "13; 21 cities; 8; 105 cases",
    "over TK 140 crore; a Ksh2.26t budget; J$35 billion; at least 1 passenger": (
        "1400000000 TK over; 2260000000000 Ksh; 35000000000 J$; 1 passenger at_least"
    ),
    "an hour and a half’s drive; sentences totalling over 35 years; below the previous quarter's 9 per cent": (
        "1.5 hour; 35 years over; 9 % under"
    ),
    "a teacher-pupil ratio of 1:40, at 1:40 pm; worth over OR10 billion": "0.025; 10000000000 OR over",
    "four separate 30-megawatt sites, during its 14th five-year plan": "4 sites; 30 megawatt",
    "services (194 000), trade (109 000); 322 700 t; 11 568 square kilometres; 80 900 first time applicants": (
        "194000; 109000; 322700 t; 11568 square kilometres; 80900 applicants"
    ),
    "12,500 jobs and 12 300 jobs; an A330 300 passengers boarded": "12500 jobs; ambiguous; ambiguous",
    "No district had more than 200 cases; none burned less than 5 acres; no doubt more than 200 came": (
        "200 cases at_most; 5 acres at_least; 200 over"
    ),
    "aged between 9 months and 83 years; between 450 kg and 500 kg per mu; 41M months after the census": (
        "ambiguous; 450..500 kg/mu; 41000000"
    ),
    "five backed it, while three raised concerns; already 28 had been shot; 3/4 mile": "5; 28; 0.75 mile",
    "over 63,000tn of coffee; US$ 12.000 a ton; fell 0.71% or RMB 7.50 to RMB 1,047; its FY‘21 results": (
        "ambiguous; ambiguous; 0.71 %; 7.5 RMB; 1047 RMB"
    ),
    "10 crores and 70 lakh units; two crores and 96 lakh units": "107000000 units; 29600000 units",
    "Rwf5.09b, a K600,000 fee, N496 bn, Rs two lakh, about USD one billion, AR$ 596,823": (
        "5090000000 Rwf; 600000 K; 496000000000 N; 200000 Rs; 1000000000 USD about; 596823 AR$"
    ),
    "upto one week; the about 45 hectares; nearer £70m; will reach or exceed a million dollars": (
        "1 week at_most; 45 hectares about; 70000000 £ about; 1000000 dollars at_least"
    ),
    "126 cases: Westlands (16), Kamukunji (14), Ruaraka (11); on Monday 15 growers left": "126 cases; 16; 14; 11; 15 growers",
    "around 1.1m head of cattle, down by 180,000 head; 6.5m Victorians": (
        "1100000 head about; 180000 head; 6500000 Victorians"
    ),
    "half an hour or more; a little over the 28.4 million sought; flooded up to 70-centimetre high": (
        "0.5 hour at_least; 28400000 over; 70 centimetre at_most"
    ),
    "of these, 67 (45.6%) were confirmed, 42 (28.6%) were negative; sixty-six (62%) cases": "67; 45.6 %; 42; 28.6 %; 66 cases; 62 %",
    "twenty-six (26) new positions; a maximum of six (6) hours; five years minimum; a $15 minimum wage": (
        "26 positions; 6 hours at_most; 5 years at_least; 15 $"
    ),
    "up to ₹ one lakh; $US324million; SG$1.1 billion; sh20,000; the fare is Sh80; Ugx.12,000 per kilo": (
        "100000 ₹ at_most; 324000000 $US; 1100000000 SG$; 20000 sh; 80 Sh; 12000 Ugx/kilo"
    ),
    "higher by $200 to $300 million; between Sh310 and Sh100; $1,000 yuan; from $.5 to $.2": (
        "200000000..300000000 $; ambiguous; ambiguous; ambiguous; ambiguous"
    ),
    "550,000 acre-feet of water; 1,235m kgs of tea; 27- kilometre stretch; 16 water and/or sewer projects": (
        "550000 acre-feet; 1235000000 kgs; 27 kilometre; 16 projects"
    ),
    "fell in May to 996,730 tonnes; 03 deaths in 20 days; for each 1,000 gallons": (
        "996730 tonnes; 3 deaths; 20 days; 1000 gallons"
    ),
    "hundreds of millions: six hundred million, three hundred and fifty-one thousand naira": "vague; ambiguous; ambiguous",
    "aged 4 months--4 years; a nurse-patient ratio = 1: 1,066; 99.2 points out of 100": (
        "ambiguous; ambiguous; ambiguous; ambiguous; 99.2 points; ambiguous"
    ),
    "the total number of cases is 9285; all five were charged; 45 dead, 80 survive; worth zero": "9285; 5; 45; 80; 0",
    "its twofold role, a twofold increase, a two digit figure": "2 x; vague",
    "Eastern -1,875 cases; over 3.3 million or 3,321,900 bales; the 121 kilometre post": (
        "1875 cases; ambiguous; 3321900 bales; ambiguous"
    ),
    "4.28 lakh MT of paddy, nearly 84 lakh 44 thousand metric tons, 1,234 MT": (
        "428000 MT; 8444000 metric tons nearly; ambiguous"
    ),
    "bought 11.680 million bales and exporters procured 795,648 bales": "11680000 bales; 795648 bales",
    "18 months to two years; for two years - 11 months of them in gaol": "ambiguous; 2 years; 11 months",
    "five plants, another five in June, and 10 between April and May; who numbered only 4000": "5 plants; 5; 10; 4000",
    "Four Hong Kong men have been held; the remaining seven were sentenced; 8 men and 1 woman": (
        "4 men; 7; 8 men; 1 woman"
    ),
    "1304 deaths; Yesterday 15 drug-growers were jailed; the 36 MWe plant": "1304 deaths; 15 drug-growers; 36 MWe",
    "$1 per cubic metre of water, up from 80c in the last year": "1 $/cubic metre; 80 c",
    "Cholera: 243 Deaths In 6 Months": "243 Deaths; 6 Months",
    "over 21 MT more; more than half-a-million tonnes; four 40-metre-high stacks": (
        "ambiguous; 500000 tonnes over; 4 stacks; 40 metre"
    ),
    "10 sites, and 31 that had none; in third place with 26; Upper East Region, nine; Volta, eight": "10 sites; 31; 26; 9; 8",
    "a fire burned over 3,000 acres; a camp spread over 3,000 acres": "3000 acres over; ambiguous",
    "below the 2.1 births needed; above the target of 18 minutes": "2.1 births under; 18 minutes",
    "above a half gigawatt hour; surpassing one exaflop; a 30yo": "0.5 gigawatt hour; 1 exaflop over; 30 yo",
    "from 8,715 lane-kilometres to 18,990 lane-kilometres; from 30 schools to 45 hospitals": (
        "8715..18990 lane-kilometres; 30 schools; 45 hospitals"
    ),
    "over 911 individual reefs; typhoons - eight in the past two months; four died and two drowned, he said": (
        "911 reefs over; 8; 2 months; 4; 2"
    ),
    "three Off River Storage (ORS) schemes; some 3,05,812 out of the hospitalized patients": "3 schemes; 305812 about",
    "claimed 1,136 lives, left 1634 injured; will reach 255 million, 17.8 percent of the total": (
        "1136 lives; 1634; 255000000; 17.8 %"
    ),
}


@pytest.mark.parametrize(("text", "told"), CHINESE.items())
def test_chinese(text: str, told: str) -> None:
    assert _told(text, "zh") == told


@pytest.mark.parametrize(("text", "told"), ENGLISH.items())
def test_english(text: str, told: str) -> None:
    assert _told(text, "en") == told


def test_a_figure_is_never_read_from_the_middle_of_a_number() -> None:
    assert _told("总投资11.5亿元", "zh") == "1150000000 元"
    assert _told("115 GW of capacity", "en") == "115 GW"


PARSED = {
    "326000": "326000",
    "32.6万": "326000",
    "32.6 million": "32600000",
    "$4.62 billion": "4620000000 USD",
    "2,000 acres": "2000 acre",
    "三分之一": "0.3333333333",
    "one eighth": "0.125",
    "more than 15 percent": "15 % over",
    "两千": "2000",
    "２５０００Ｐ": "25000 PFLOPS",
    "2025": "2025",
    "half": "0.5",
    "半年": "0.5 year",
    "P500 million": "500000000 PHP",
    "₦5bn": "5000000000 NGN",
    "200万菲律宾比索": "2000000 PHP",
    "约10万吨": "100000 t about",
}


@pytest.mark.parametrize(("text", "told"), PARSED.items())
def test_a_string_that_is_one_quantity(text: str, told: str) -> None:
    quantity = parse(text)
    assert quantity is not None
    value = quantity.value_base
    assert value is not None
    parts = (f"{value:f}", quantity.unit_base, quantity.qualifier)
    assert " ".join(part for part in parts if part) == told


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "1,5 million",
        "2025年",
        "2025-08",
        "5G",
        "3A",
        "第三",
        "N/A",
        "10 km and 5 km",
        "GDP",
    ],
)
def test_a_string_that_is_not_one_quantity(text: str) -> None:
    assert parse(text) is None


def test_the_number_is_kept_as_written() -> None:
    (found,) = find("工业增加值119.90亿元", "zh")
    assert found.quantity.written == "119.90亿"
    assert found.text == "119.90亿元"


def test_counted_things_may_be_named_by_the_caller() -> None:
    park = CountUnit(
        "park", ("industrial parks", "个园区"), zh="个园区", en="park", en_other="parks"
    )
    (english,) = find("two industrial parks opened", "en", counts=[park])
    (chinese,) = find("建成2个园区", "zh", counts=[park])
    assert english.quantity.unit_base == chinese.quantity.unit_base == "count:park"
    assert english.quantity.value == chinese.quantity.value == Decimal(2)
