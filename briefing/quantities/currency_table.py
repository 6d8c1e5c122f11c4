"""The table of currencies that unit_table.py does not name for its own readers: all others of ISO 4217."""

# code | Chinese words, the printed one first | English words as printed (one, other) | further ones
# A word that several countries share (peso, dinar, franc) stands for none of them. Codes that are
# English words as well (ALL, CUP, MAD) are no words of their currency behind a number.
ROWS: str = """\
AED | 阿联酋迪拉姆 | UAE dirham,UAE dirhams | Emirati dirham,Emirati dirhams,AED
AFN | 阿富汗尼 | Afghan afghani,Afghan afghanis | AFN
ALL | 阿尔巴尼亚列克 | Albanian lek,Albanian leks
AMD | 亚美尼亚德拉姆 | Armenian dram,Armenian drams
AOA | 安哥拉宽扎 | kwanza,kwanzas | AOA
ARS | 阿根廷比索 | Argentine peso,Argentine pesos | ARS
AWG | 阿鲁巴弗罗林 | Aruban florin,Aruban florins
AZN | 阿塞拜疆马纳特 | Azerbaijani manat,Azerbaijani manats | AZN
BAM | 波黑马克 | Bosnian mark,Bosnian marks
BBD | 巴巴多斯元 | Barbadian dollar,Barbadian dollars | Barbados dollars,BBD
BDT | 孟加拉塔卡 | taka,takas | BDT
BGN | 保加利亚列弗 | Bulgarian lev,Bulgarian leva | BGN
BHD | 巴林第纳尔 | Bahraini dinar,Bahraini dinars | BHD
BIF | 布隆迪法郎 | Burundian franc,Burundian francs | BIF
BMD | 百慕大元 | Bermudian dollar,Bermudian dollars | BMD
BND | 文莱元 | Brunei dollar,Brunei dollars | BND
BOB | 玻利维亚诺 | boliviano,bolivianos
BSD | 巴哈马元 | Bahamian dollar,Bahamian dollars
BTN | 不丹努扎姆 | ngultrum,ngultrums | BTN
BWP | 博茨瓦纳普拉 | pula,pulas | BWP
BYN | 白俄罗斯卢布 | Belarusian ruble,Belarusian rubles | BYN
BZD | 伯利兹元 | Belize dollar,Belize dollars | BZD
CDF | 刚果法郎 | Congolese franc,Congolese francs | CDF
CLP | 智利比索 | Chilean peso,Chilean pesos | CLP
COP | 哥伦比亚比索 | Colombian peso,Colombian pesos
CRC | 哥斯达黎加科朗 | Costa Rican colon,Costa Rican colones
CUP | 古巴比索 | Cuban peso,Cuban pesos
CVE | 佛得角埃斯库多 | Cape Verdean escudo,Cape Verdean escudos
CZK | 捷克克朗 | Czech koruna,Czech korunas | Czech crown,Czech crowns,CZK
DJF | 吉布提法郎 | Djiboutian franc,Djiboutian francs | DJF
DOP | 多米尼加比索 | Dominican peso,Dominican pesos | DOP
DZD | 阿尔及利亚第纳尔 | Algerian dinar,Algerian dinars | DZD
EGP | 埃及镑 | Egyptian pound,Egyptian pounds | EGP
ERN | 厄立特里亚纳克法 | nakfa,nakfas | ERN
ETB | 埃塞俄比亚比尔 | birr,birr | ETB
FJD | 斐济元 | Fijian dollar,Fijian dollars | Fiji dollars,FJD
FKP | 福克兰镑 | Falkland pound,Falkland pounds | FKP
GEL | 格鲁吉亚拉里 | Georgian lari,Georgian laris
GHS | 加纳塞地 | cedi,cedis | Ghanaian cedis,Ghana cedis,GHS
GIP | 直布罗陀镑 | Gibraltar pound,Gibraltar pounds | GIP
GMD | 冈比亚达拉西 | dalasi,dalasis | GMD
GNF | 几内亚法郎 | Guinean franc,Guinean francs | GNF
GTQ | 危地马拉格查尔 | Guatemalan quetzal,Guatemalan quetzales | GTQ
GYD | 圭亚那元 | Guyanese dollar,Guyanese dollars | Guyana dollars,GYD
HNL | 洪都拉斯伦皮拉 | lempira,lempiras | HNL
HTG | 海地古德 | Haitian gourde,Haitian gourdes | HTG
HUF | 匈牙利福林 | forint,forints | HUF
ILS | 以色列新谢克尔 | shekel,shekels | Israeli shekels
IQD | 伊拉克第纳尔 | Iraqi dinar,Iraqi dinars | IQD
IRR | 伊朗里亚尔 | Iranian rial,Iranian rials | IRR
ISK | 冰岛克朗 | Icelandic krona,Icelandic kronur | ISK
JMD | 牙买加元 | Jamaican dollar,Jamaican dollars | JMD
JOD | 约旦第纳尔 | Jordanian dinar,Jordanian dinars | JOD
KES | 肯尼亚先令 | Kenyan shilling,Kenyan shillings | Kenya shillings,KES
KGS | 吉尔吉斯索姆 | Kyrgyz som,Kyrgyz soms
KHR | 柬埔寨瑞尔 | riel,riels | KHR
KMF | 科摩罗法郎 | Comorian franc,Comorian francs | KMF
KPW | 朝鲜元 | North Korean won | KPW
KWD | 科威特第纳尔 | Kuwaiti dinar,Kuwaiti dinars | KWD
KYD | 开曼元 | Cayman dollar,Cayman dollars | KYD
KZT | 哈萨克斯坦坚戈 | tenge,tenge | KZT
LAK | 老挝基普 | Lao kip,Lao kip
LBP | 黎巴嫩镑 | Lebanese pound,Lebanese pounds | LBP
LKR | 斯里兰卡卢比 | Sri Lankan rupee,Sri Lankan rupees | LKR
LRD | 利比里亚元 | Liberian dollar,Liberian dollars | LRD
LSL | 莱索托洛蒂 | Lesotho loti,Lesotho maloti | LSL
LYD | 利比亚第纳尔 | Libyan dinar,Libyan dinars | LYD
MAD | 摩洛哥迪拉姆 | Moroccan dirham,Moroccan dirhams
MDL | 摩尔多瓦列伊 | Moldovan leu,Moldovan lei | MDL
MGA | 马达加斯加阿里亚里 | ariary,ariary | MGA
MKD | 北马其顿代纳尔 | Macedonian denar,Macedonian denars | MKD
MMK | 缅元 | kyat,kyats | MMK
MNT | 蒙古图格里克 | tugrik,tugriks | MNT
MRU | 毛里塔尼亚乌吉亚 | ouguiya,ouguiyas | MRU
MUR | 毛里求斯卢比 | Mauritian rupee,Mauritian rupees | MUR
MVR | 马尔代夫拉菲亚 | rufiyaa,rufiyaa | MVR
MWK | 马拉维克瓦查 | Malawian kwacha,Malawian kwacha | MWK
MXN | 墨西哥比索 | Mexican peso,Mexican pesos | MXN
MZN | 莫桑比克梅蒂卡尔 | metical,meticais | MZN
NAD | 纳米比亚元 | Namibian dollar,Namibian dollars | NAD
NGN | 尼日利亚奈拉 | naira,naira | NGN
NIO | 尼加拉瓜科多巴 | Nicaraguan cordoba,Nicaraguan cordobas | NIO
NPR | 尼泊尔卢比 | Nepalese rupee,Nepalese rupees | Nepali rupees
OMR | 阿曼里亚尔 | Omani rial,Omani rials | OMR
PAB | 巴拿马巴波亚 | Panamanian balboa,Panamanian balboas | PAB
PEN | 秘鲁索尔 | Peruvian sol,Peruvian soles
PGK | 巴布亚新几内亚基那 | kina,kina | PGK
PHP | 菲律宾比索 | Philippine peso,Philippine pesos
PLN | 波兰兹罗提 | zloty,zlotys | zlotych,PLN
PYG | 巴拉圭瓜拉尼 | Paraguayan guarani,Paraguayan guaranies | PYG
QAR | 卡塔尔里亚尔 | Qatari riyal,Qatari riyals | QAR
RON | 罗马尼亚列伊 | Romanian leu,Romanian lei
RSD | 塞尔维亚第纳尔 | Serbian dinar,Serbian dinars | RSD
RWF | 卢旺达法郎 | Rwandan franc,Rwandan francs | Rwanda francs,RWF
SAR | 沙特里亚尔 | Saudi riyal,Saudi riyals | SAR
SBD | 所罗门群岛元 | Solomon Islands dollar,Solomon Islands dollars | SBD
SCR | 塞舌尔卢比 | Seychelles rupee,Seychelles rupees
SDG | 苏丹镑 | Sudanese pound,Sudanese pounds
SHP | 圣赫勒拿镑 | Saint Helena pound,Saint Helena pounds | SHP
SLE | 塞拉利昂利昂 | Sierra Leonean leone,Sierra Leonean leones
SOS | 索马里先令 | Somali shilling,Somali shillings
SRD | 苏里南元 | Surinamese dollar,Surinamese dollars | SRD
SSP | 南苏丹镑 | South Sudanese pound,South Sudanese pounds
STN | 圣多美多布拉 | Sao Tomean dobra,Sao Tomean dobras | STN
SVC | 萨尔瓦多科朗 | Salvadoran colon,Salvadoran colones
SYP | 叙利亚镑 | Syrian pound,Syrian pounds | SYP
SZL | 斯威士兰里兰吉尼 | lilangeni,emalangeni | SZL
TJS | 塔吉克索莫尼 | somoni,somoni | TJS
TMT | 土库曼马纳特 | Turkmen manat,Turkmen manats | TMT
TND | 突尼斯第纳尔 | Tunisian dinar,Tunisian dinars | TND
TOP | 汤加潘加 | Tongan paanga,Tongan paanga
TTD | 特立尼达元 | Trinidad dollar,Trinidad dollars | TTD
TZS | 坦桑尼亚先令 | Tanzanian shilling,Tanzanian shillings | TZS
UAH | 乌克兰格里夫纳 | hryvnia,hryvnias | hryvnya,hryvnyas,UAH
UGX | 乌干达先令 | Ugandan shilling,Ugandan shillings | Uganda shillings,UGX
UYU | 乌拉圭比索 | Uruguayan peso,Uruguayan pesos | UYU
UZS | 乌兹别克苏姆 | Uzbek sum,Uzbek sums | Uzbek soum,UZS
VES | 玻利瓦尔 | Venezuelan bolivar,Venezuelan bolivars | VES
VUV | 瓦努阿图瓦图 | vatu,vatu | VUV
WST | 萨摩亚塔拉 | Samoan tala,Samoan tala | WST
XAF | 中非法郎 | Central African franc,Central African francs | XAF
XCD | 东加勒比元 | East Caribbean dollar,East Caribbean dollars | XCD
XOF | 西非法郎 | CFA franc,CFA francs | FCFA,CFA,XOF
XPF | 太平洋法郎 | Pacific franc,Pacific francs | CFP francs,XPF
YER | 也门里亚尔 | Yemeni rial,Yemeni rials | YER
ZMW | 赞比亚克瓦查 | Zambian kwacha,Zambian kwacha | ZMW
ZWG | 津巴布韦金 | Zimbabwe gold,Zimbabwe gold | ZiG,ZWG
"""
