"""The table of units: symbol, dimension, size, and their words in Chinese and English."""

from dataclasses import dataclass
from fractions import Fraction

from .currency_table import ROWS


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of measurement or a counted thing that both languages name.

    `factor` leads to the base of the dimension, `base_factor` to `base`, the unit in which
    values are compared in tables: areas keep their own, mass is told in t, lengths in m.
    """

    symbol: str
    dimension: str
    factor: Fraction
    base: str
    base_factor: Fraction
    zh: str
    en: str
    en_other: str
    zh_words: tuple[str, ...]
    en_words: tuple[str, ...]


# symbol | dimension | factor | base | Chinese words, the printed one first
#        | English words as printed (one, other) | further English words
_TABLE = """\
rack | count | 1 | rack | 架,机架,个机架,个标准机架,标准机架,架标准机架,个机柜,机柜,架机架,\
    个标准机柜,标准机柜 | rack,racks | standard rack,standard racks,cabinets
machine | count | 1 | machine | 台,台套,台（套）,台(套) | machine,machines
server | count | 1 | server | 台,台服务器,服务器 | server,servers
person | count | 1 | person | 人 | person,people | persons

% | share | 1 | % | %,％ | % | percent,per cent,pct,pc
‰ | share | 0.1 | % | ‰ | ‰,per mille

MVA | apparent power | 1 | MVA | 兆伏安,MVA | MVA
kVA | apparent power | 0.001 | MVA | 千伏安,kVA | kVA

pp | points | 1 | pp | 个百分点,百分点,pct,pcts | percentage point,percentage points | pp,ppt,ppts,percent point,percent points
bp | points | 0.01 | pp | 个基点,基点,BP,bp,个BP | basis point,basis points | bps

x | multiple | 1 | x | 倍 | times | x,×

P | compute | 1 | PFLOPS | P,PFLOPS,PFlops,Pflops,PFLOPs,PF | P | PFLOPS,petaflops,petaflop
EFLOPS | compute | 1000 | PFLOPS | EFLOPS,EFlops,Eflops,EFLOPs,EF | EFLOPS | exaflops,exaflop
TFLOPS | compute | 0.001 | PFLOPS | TFLOPS,TFlops | TFLOPS | teraflops,teraflop

W | power | 0.001 | kW | 瓦,W | W | watt,watts
kW | power | 1 | kW | 千瓦,kW,KW,kw | kW | kWp,kilowatt,kilowatts,KW,kw,kilo watt,kilo watts
MW | power | 1000 | kW | 兆瓦,MW | MW | MWe,MWp,MWth,megawatt,megawatts,Mw,mega watt,mega watts
GW | power | 1e6 | kW | 吉瓦,GW | GW | GWe,GWp,gigawatt,gigawatts,Gw
TW | power | 1e9 | kW | 太瓦,TW | TW | terawatt,terawatts

Wh | energy | 0.001 | kWh | 瓦时,Wh,瓦小时 | Wh | watt hour,watt hours,W hours
kWh | energy | 1 | kWh | 千瓦时,kWh,KWh,kwh,KWH,Kwh,度电,千瓦小时 | kWh | kilowatt hour,\
    kilowatt hours,kilowatthours,KWh,kwh,kilowatthour,kW hour,kW hours
MWh | energy | 1000 | kWh | 兆瓦时,MWh,Mwh,兆瓦小时 | MWh | megawatt hour,megawatt hours,MW hour,MW hours
GWh | energy | 1e6 | kWh | 吉瓦时,GWh,Gwh,吉瓦小时 | GWh | gigawatt hour,gigawatt hours,GW hour,GW hours
TWh | energy | 1e9 | kWh | 太瓦时,TWh | TWh | terawatt hour,terawatt hours,TW hour,TW hours
kcal | calories | 1 | kcal | kcal | kcal | kilocalorie,kilocalories
MJ | heat | 0.001 | GJ | 兆焦,MJ,兆焦耳 | MJ | megajoule,megajoules
GJ | heat | 1 | GJ | 吉焦,GJ | GJ | gigajoule,gigajoules
TJ | heat | 1000 | GJ | 太焦,TJ | TJ | terajoule,terajoules
PJ | heat | 1e6 | GJ | 拍焦,PJ | PJ | petajoule,petajoules
EJ | heat | 1e9 | GJ | 艾焦,EJ | EJ | exajoule,exajoules

mm | length | 0.001 | m | 毫米,mm | mm | millimeter,millimeters,millimetre,millimetres
cm | length | 0.01 | m | 厘米,cm,公分 | cm | centimeter,centimeters,centimetre,centimetres
nm | length | 1e-9 | m | 纳米,nm | nm | nanometer,nanometers,nanometre,nanometres
µm | length | 1e-6 | m | 微米,μm,µm | µm | μm,micron,microns,micrometer,micrometers,micrometre,\
    micrometres
m | length | 1 | m | 米,m,公尺 | metre,metres | meter,meters,m
km | length | 1000 | m | 公里,千米,km | km | kilometer,kilometers,kilometre,kilometres,kms
nmi | length | 1852 | m | 海里 | nautical mile,nautical miles
mile | length | 1609.344 | m | 英里 | mile,miles | mi
foot | length | 0.3048 | m | 英尺 | foot,feet | ft
inch | length | 0.0254 | m | 英寸 | inch,inches

km/h | speed | 1 | km/h | 公里/小时,千米/小时,km/h | km/h | kph,kmh,km/hour,km/hr

mph | speed | 1.609344 | km/h | 英里/小时 | mph | miles per hour,mile per hour,miles an hour
knot | speed | 1.852 | km/h | 海里/小时 | knot,knots

m2 | area | 1 | m2 | 平方米,㎡,m²,m2,平米,平方 | square metre,square metres | square meter,\
    square meters,sq m,sqm,sq meter,sq meters,sq metre,sq metres,sq. m,sq. metres,sq. meters,m²,m2
km2 | area | 1e6 | km2 | 平方公里,平方千米,km²,km2 | square kilometre,square kilometres |\
    square kilometer,square kilometers,sq km,sqkm,sq. km,km sq,sq kilometers,sq kilometres,km²,km2
kha | area | 1e7 | kha | 千公顷 | kha
ha | area | 1e4 | ha | 公顷,ha | hectare,hectares | ha
mu | area | 2000/3 | mu | 亩 | mu
acre | area | 4046.8564224 | acre | 英亩 | acre,acres
sqft | area | 0.09290304 | sqft | 平方英尺 | square foot,square feet | sq ft,sq. ft,sq feet,sq. feet
sqmi | area | 2589988.110336 | sqmi | 平方英里 | square mile,square miles | sq mile,sq miles,sq mi

m3 | volume | 1 | m3 | 立方米,立方,m³,m3,方,千升 | cubic metre,cubic metres | cubic meter,\
    cubic meters,cu m,cu. m,m³,m3,cbm
gallon | volume | 0.003785411784 | m3 | 加仑 | gallon,gallons
ft3 | volume | 0.028316846592 | m3 | 立方英尺 | cubic foot,cubic feet | cu ft
bcm | volume | 1e9 | m3 | bcm | bcm | Bcm,BCM
bcf | volume | 28316846.592 | m3 | bcf | bcf | Bcf,BCF
bpd | flow | 1 | bpd | 桶/日,桶/天 | bpd | b/d,barrels a day,barrels per day
ml | volume | 1e-6 | m3 | 毫升,ml,mL | ml | millilitre,millilitres,milliliter,milliliters
l/100km | consumption | 1 | l/100km | L/100km,升/百公里,升/100公里,升/100km | L/100km
litre | volume | 0.001 | m3 | 升,公升,L | liter,liters | litre,litres

g | mass | 1e-6 | t | 克,g,克标准煤,克标煤 | gram,grams | g,gm,gms
µg | mass | 1e-12 | t | 微克,µg,μg | µg | microgram,micrograms
mg | mass | 1e-9 | t | 毫克,mg | mg | milligram,milligrams
kg | mass | 0.001 | t | 公斤,千克,kg,KG,千克标准煤,公斤标准煤,千克标煤,公斤标煤 | kg | kilogram,kilograms,kilo,kilos,kgs
jin | mass | 0.0005 | t | 斤,市斤 | jin
t | mass | 1 | t | 吨,t,吨标准煤,吨标煤,公吨 | tonne,tonnes | ton,tons,Ton,metric ton,metric tons,\
    metric tonnes,metric tonne,mt,MT,t
Mt | mass | 1e6 | t | Mt | Mt
Gt | mass | 1e9 | t | Gt | Gt
Mtpa | output | 1 | Mtpa | Mtpa | Mtpa | MTPA,mtpa,MPTA,MMtpa,MMTPA,mmtpa
tpa | output | 1e-6 | Mtpa | tpa | tpa | tpy,TPA,TPY
carat | mass | 2e-7 | t | 克拉 | carat,carats
dwt | tonnage | 1 | dwt | 载重吨 | dwt | deadweight tonnes,deadweight tons
tkm | transport | 1 | tkm | 吨公里 | tonne-kilometre,tonne-kilometres | tonne kilometre,tonne kilometres,\
    ton kilometers,tonne-kilometers
pkm | transport | 1 | pkm | 人公里 | passenger-kilometre,passenger-kilometres | \
    passenger kilometre,passenger kilometers,passenger kilometres
TEU | count | 1 | TEU | 标准箱,标箱,TEU,个标准箱 | TEU | TEUs
oz | mass | 2.8349523125e-5 | t | 盎司 | ounce,ounces | oz
koz | mass | 0.028349523125 | t | koz | koz
Moz | mass | 28.349523125 | t | Moz | Moz
lb | mass | 0.00045359237 | t | 磅 | lb | lbs

s | time | 1 | s | 秒,秒钟 | second,seconds | sec,secs
ms | time | 0.001 | s | 毫秒,ms | ms | millisecond,milliseconds
minute | time | 60 | s | 分钟,个分钟 | minute,minutes | min,mins
hour | time | 3600 | s | 小时,个小时,个多小时,个钟头 | hour,hours | hr,hrs,h
day | time | 86400 | s | 天,个工作日,工作日,个交易日,交易日,个自然日,自然日 | day,days | Day
week | time | 604800 | s | 周,个星期,星期,个周 | week,weeks

month | calendar | 1/12 | month | 个月,个自然月 | month,months
year | calendar | 1 | year | 年,个年头 | year,years | yr,yrs,yo
decade | calendar | 10 | year | 个十年 | decade,decades
century | calendar | 100 | year | 个世纪 | century,centuries

hPa | pressure | 1 | hPa | 百帕,hPa | hPa | hectopascal,hectopascals,millibars,millibar
kPa | pressure | 10 | hPa | 千帕,kPa | kPa | kilopascals
MPa | pressure | 1e4 | hPa | 兆帕,MPa | MPa | megapascals
dB | sound | 1 | dB | 分贝,dB | dB | decibel,decibels
hp | horsepower | 1 | hp | 马力 | hp | horsepower,bhp

kV | voltage | 1 | kV | 千伏,kV,KV | kV | kilovolt,kilovolts,KV
V | voltage | 0.001 | kV | 伏,伏特 | V | volt,volts

°C | temperature | 1 | °C | ℃,摄氏度,°C | °C | ℃,C,degrees Celsius,degree Celsius,degrees C,degree C,Celsius
°F | fahrenheit | 1 | °F | ℉,华氏度,°F | °F | ℉,F,degrees Fahrenheit,degree Fahrenheit,degrees F,degree F,Fahrenheit

MB | storage | 0.001 | GB | MB,兆字节 | MB | megabyte,megabytes
GB | storage | 1 | GB | GB | GB | gigabyte,gigabytes
TB | storage | 1000 | GB | TB,太字节 | TB | terabyte,terabytes
PB | storage | 1e6 | GB | PB,拍字节 | PB | petabyte,petabytes
EB | storage | 1e9 | GB | EB,艾字节 | EB | exabyte,exabytes
ZB | storage | 1e12 | GB | ZB,泽字节 | ZB | zettabyte,zettabytes

megapixel | pixels | 1 | megapixel | 百万像素 | megapixel,megapixels | MP
Mbps | bandwidth | 1 | Mbps | Mbps,Mb/s | Mbps | Mb/s
Gbps | bandwidth | 1000 | Mbps | Gbps,Gb/s | Gbps | Gb/s
Tbps | bandwidth | 1e6 | Mbps | Tbps,Tb/s | Tbps | Tb/s

Hz | frequency | 1e-6 | MHz | 赫兹,Hz | Hz | hertz
kHz | frequency | 0.001 | MHz | 千赫,kHz,KHz | kHz | kilohertz
MHz | frequency | 1 | MHz | 兆赫,MHz | MHz | megahertz
GHz | frequency | 1000 | MHz | 吉赫,GHz | GHz | gigahertz

mAh | charge | 1 | mAh | 毫安时,mAh | mAh | milliamp hour,milliamp hours
Ah | charge | 1000 | mAh | 安时,Ah | Ah | amp hour,amp hours
Nm | torque | 1 | Nm | 牛米,牛·米,Nm | Nm | newton metre,newton metres
fps | frame rate | 1 | fps | 帧/秒,fps | fps | frames per second

rpm | rotation | 1 | rpm | 转/分钟,转/分,rpm | rpm | revolutions per minute
ppm | concentration | 1 | ppm | ppm,PPM | ppm | parts per million

PUE | pue | 1 | PUE | PUE | PUE

CNY | CNY | 1 | CNY | 元,元人民币,块钱,人民币,CNY,RMB,¥,人民币元 | yuan | CNY,RMB,renminbi,\
    Chinese yuan,yuan RMB,¥
USD | USD | 1 | USD | 美元,美金,USD,US$,$,美刀 | US dollar,US dollars | dollar,dollars,dlr,dlrs,\
    U.S. dollar,U.S. dollars,USD,US$,$,greenback,greenbacks
HKD | HKD | 1 | HKD | 港元,港币,HK$ | Hong Kong dollar,Hong Kong dollars | HKD,HK$
MOP | MOP | 1 | MOP | 澳门元 | pataca,patacas
TWD | TWD | 1 | TWD | 新台币,元新台币,台币 | New Taiwan dollar,New Taiwan dollars | NT$,TWD
EUR | EUR | 1 | EUR | 欧元,€ | euro,euros | EUR,€
GBP | GBP | 1 | GBP | 英镑,£ | British pound,British pounds | GBP,£,pound sterling,\
    pounds sterling,sterling
JPY | JPY | 1 | JPY | 日元,円,日圆 | yen | JPY,Japanese yen,Yen
KRW | KRW | 1 | KRW | 韩元 | South Korean won | won,KRW,₩
INR | INR | 1 | INR | 卢比 | rupee,rupees | INR,₹,Rs
RUB | RUB | 1 | RUB | 卢布 | ruble,rubles | rouble,roubles,RUB
AUD | AUD | 1 | AUD | 澳元,澳大利亚元 | Australian dollar,Australian dollars | A$,AUD
CAD | CAD | 1 | CAD | 加元,加拿大元 | Canadian dollar,Canadian dollars | C$,CAD
SGD | SGD | 1 | SGD | 新加坡元,新元 | Singapore dollar,Singapore dollars | S$,SGD
NZD | NZD | 1 | NZD | 新西兰元,纽币 | New Zealand dollar,New Zealand dollars | NZ$,NZD
NOK | NOK | 1 | NOK | 挪威克朗 | Norwegian krone,Norwegian kroner | Norwegian crowns,NOK
SEK | SEK | 1 | SEK | 瑞典克朗 | Swedish krona,Swedish kronor | Swedish crowns,SEK
DKK | DKK | 1 | DKK | 丹麦克朗 | Danish krone,Danish kroner | Danish crowns,DKK
THB | THB | 1 | THB | 泰铢 | baht | THB
BRL | BRL | 1 | BRL | 雷亚尔,巴西雷亚尔 | Brazilian real,Brazilian reais | reais,R$
ZAR | ZAR | 1 | ZAR | 兰特,南非兰特 | South African rand | rand,ZAR
MYR | MYR | 1 | MYR | 林吉特,马来西亚林吉特 | Malaysian ringgit | ringgit,MYR
TRY | TRY | 1 | TRY | 土耳其里拉 | Turkish lira | Turkish liras
VND | VND | 1 | VND | 越南盾 | Vietnamese dong | VND
IDR | IDR | 1 | IDR | 印尼盾,印尼卢比 | Indonesian rupiah | rupiah,IDR
PKR | PKR | 1 | PKR | 巴基斯坦卢比 | Pakistani rupee,Pakistani rupees | PKR
cent | cent | 1 | cent | 美分 | cent,cents | c,ct,U.S. cent,U.S. cents,US cent,US cents,U.S cent,U.S cents
sen | sen | 1 | sen | 马来西亚仙 | sen
centavo | centavo | 1 | centavo | 菲律宾分 | centavo,centavos
paisa | paisa | 1 | paisa | 派沙 | paisa,paise
penny | penny | 1 | penny | 便士 | penny,pence | p
CHF | CHF | 1 | CHF | 瑞郎,瑞士法郎 | Swiss franc,Swiss francs | CHF
"""


def _read(line: str) -> Unit:
    cells = [tuple(word.strip() for word in cell.split(",")) for cell in line.split("|")]
    (symbol,), (dimension,), (size,), (base,), zh, shown, *further = cells
    factor = Fraction(size)
    return Unit(
        symbol,
        dimension,
        factor,
        base,
        Fraction(1) if base == symbol else factor,
        zh[0],
        shown[0],
        shown[-1],
        zh,
        (*shown, *(word for words in further for word in words)),
    )


def _read_currency(row: str) -> Unit:
    """Return a currency, which is its own base: no rate of exchange is known."""
    code, *words = row.split(" | ")
    return _read(" | ".join((code, code, "1", code, *words)))


TABLE = (
    *(_read(line) for line in _TABLE.splitlines() if line),
    *(_read_currency(row) for row in ROWS.splitlines()),
)
"""Every unit; a word that two units share stands for the first."""
