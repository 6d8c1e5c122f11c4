"""Two short documents, one in each language, with one of everything that a briefing has."""

from pathlib import Path

from briefing.rendering.documents import Attachment, Typeset
from briefing.typeset import typeset

FONTS = Path(__file__).parents[1] / "templates" / "fonts"
IDENTIFIER = bytes(range(16))

STYLES = """
@page { size: A4; margin: 25mm 22mm; @bottom-center { content: counter(page); font-size: 9pt } }
@counter-style brackets { system: numeric; symbols: '0' '1' '2' '3' '4' '5' '6' '7' '8' '9'; prefix: '['; suffix: '] ' }
html { font: 10.5pt/1.75 "Briefing Serif SC"; hyphenate-character: "-" }
html:lang(en) { font-family: "Briefing Serif", "Briefing Serif SC"; hyphens: auto }
html:lang(en) :lang(zh) { font-family: "Briefing Serif SC"; hyphens: none }
h1, h2, th, svg { font-family: "Briefing Sans SC"; text-align: left }
body { margin: 0 }
p { margin: 0; text-align: justify; orphans: 2; widows: 2 }
:lang(zh) p { text-indent: 2em }
h2 { break-after: avoid }
table { border-collapse: collapse; width: 100% }
th, td { border-bottom: 0.5pt solid #888; padding: 1mm 2mm; text-align: left }
td { text-align: right; font-variant-numeric: tabular-nums }
ol.notes { list-style: brackets; break-before: page; font-size: 9pt }
a { color: #1a4f8b; text-decoration: none }
a[role="doc-noteref"] { font-size: 70%; vertical-align: super; line-height: 1 }
"""

HEAD = """<!DOCTYPE html><html lang="{lang}"><head><meta charset="utf-8"><title>{title}</title>
<meta name="author" content="Briefing"><meta name="description" content="{title}">
<meta name="dcterms.created" content="2026-01-15T00:00:00Z">
<meta name="dcterms.modified" content="2026-01-15T00:00:00Z"></head><body>"""

CHINESE = (
    "大同位于山西省北部，长期以“煤都”闻名。截至<b>2025年8月</b>，全市标准机架总规模为"
    '<b>32.6万架</b><a role="doc-noteref" href="#n1">[1]</a>，服务器<b>73.6万台</b>'
    '<a role="doc-noteref" href="#n2">[2]</a>，比上年增长45%。《大同日报》、“新华社”等媒体称之为'
    "“数都”：“由煤到‘数’，是资源型城市的一次转身。”（2025年4月16日）——但投资（约200亿元）与用电"
    '（每年超过30亿千瓦时）之间的账，仍须细算。<span lang="en">“It’s not only coal,”</span>一位'
    '<span lang="en">AI</span>企业负责人说。国家数据局的“东数西算”工程把8个枢纽、10个集群连成一张网；'
    "2020—2024年，带宽由63%～68%升至九成……弗拉基米尔·普京等人的名字不应断在间隔号之前。"
)
ENGLISH = (
    "Datong, in the north of Shanxi, was long known as China’s “coal capital”. By <b>August 2025</b> "
    'it had <b>326,000 standard racks</b><a role="doc-noteref" href="#n1">[1]</a> and <b>736,000 '
    'servers</b><a role="doc-noteref" href="#n2">[2]</a>, up 45% in a year—“from coal to computing”, '
    'as the <i>Datong Daily</i> (<span lang="zh-CN">《大同日报》：“数都”</span>) put it. The accounts of '
    "investment (some 20 billion yuan) and of electricity (more than 3 billion kWh a year) have still "
    "to be squared; the extraordinary responsibilities of administrators notwithstanding."
)
SVG = """<figure><svg xmlns="http://www.w3.org/2000/svg" width="300" height="90" viewBox="0 0 300 90">
<title>{title}</title><rect x="10" y="20" width="120" height="20" fill="#456"/>
<text x="140" y="35" font-size="12" font-family="Briefing Sans SC">{label} 326,000</text>
<rect x="10" y="50" width="60" height="20" fill="#89a"/>
<text x="80" y="65" font-size="12" font-family="Briefing Sans SC">{label} 163,000</text></svg>
<figcaption>{caption}</figcaption></figure>"""

ZH = (
    HEAD.format(lang="zh-CN", title="大同：由煤到“数”")
    + f"<h1>大同：由煤到“数”</h1><p>{CHINESE}</p><h2>一、规模</h2><p>{CHINESE}</p>"
    + "<ul><li>电价：每千瓦时0.35元</li><li>水：<b>再生水</b>占八成</li></ul>"
    + '<table><caption>表1 机架</caption><thead><tr><th scope="col">年份</th><th scope="col">机架（万架）</th></tr></thead>'
    + '<tbody><tr><th scope="row">2024年</th><td>11.1</td></tr><tr><th scope="row">2025年</th><td>32.6</td></tr></tbody></table>'
    + SVG.format(title="条形图：机架由16.3万架增至32.6万架。", label="万架", caption="图1 机架规模")
    + f"<h2>二、来源</h2><p>{CHINESE}</p>"
    + '<ol class="notes"><li id="n1"><div role="doc-endnote">《人民日报》：<span lang="en">“with a total of 32.6 million standard racks”</span>，'
    + '见<a href="https://example.org/a?b=c">原文</a>。</div></li><li id="n2"><div role="doc-endnote">同上，第3段。</div></li></ol></body></html>'
)
EN = (
    HEAD.format(lang="en", title="Datong: from coal to computing")
    + f"<h1>Datong: “from coal to computing”</h1><p>{ENGLISH}</p><h2>Scale</h2><p>{ENGLISH}</p>"
    + "<ul><li>Electricity: 0.35 yuan/kWh</li><li>Water: <b>reclaimed</b>, four fifths</li></ul>"
    + '<table><caption>Table 1. Racks</caption><thead><tr><th scope="col">Year</th><th scope="col">Racks</th></tr></thead>'
    + '<tbody><tr><th scope="row">2024</th><td>111,000</td></tr><tr><th scope="row">2025</th><td>326,000</td></tr></tbody></table>'
    + SVG.format(
        title="Bars: from 163,000 to 326,000 racks.", label="racks", caption="Figure 1. Racks"
    )
    + f"<h2>Sources</h2><p>{ENGLISH}</p>"
    + '<ol class="notes"><li id="n1"><div role="doc-endnote"><span lang="zh-CN">《人民日报》：“大同的标准机架”</span>, '
    + 'see <a href="https://example.org/a?b=c">the article</a>.</div></li><li id="n2"><div role="doc-endnote">Ibid., para. 3.</div></li></ol></body></html>'
)
DOCUMENTS = {"zh": ZH, "en": EN}

FACTS = Attachment(
    "facts.json", b'{"racks": 326000}', "application/json", "Facts of this briefing", "Data"
)
SOURCE = Attachment("racks.yaml", b"value: 32.6\n", "application/yaml", "As curated", "Source")


def page(html: str, styles: str = STYLES) -> Typeset:
    """Typeset a document of a test."""
    return typeset(
        html, styles=styles, fonts=FONTS, attachments=[SOURCE, FACTS], identifier=IDENTIFIER
    )


def body(text: str, lang: str = "zh-CN") -> str:
    """A document with that body."""
    return HEAD.format(lang=lang, title="T") + text + "</body></html>"
