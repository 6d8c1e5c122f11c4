"""Files as they arrive, made here: a web page, a PDF, a Word document, of a city that does not exist."""

import zlib
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import weasyprint
from demofolder import TEMPLATES
from docx import Document

PAGE = """\
<!DOCTYPE html>
<html lang="zh"><head><meta charset="gb2312"><title>青山市算力中心投产_青山新闻网</title>
<meta name="author" content="李明"><meta property="og:site_name" content="青山新闻网">
<meta property="article:published_time" content="2025-03-14T08:00:00+08:00">
<link rel="canonical" href="https://www.qingshan-news.example/2025/03/14/a.html">
<style>p {{ color: red }}</style><script>var 机架 = 99;</script></head><body>
<nav><a href="/">首页</a> <a href="/news">新闻</a></nav>
<h1>青山市算力中心投产</h1>
<div class="info">{dateline}　来源：青山新闻网　作者：李明</div>
<div class="content">
<p>　　青山市算力中心3月12日投产，安装<b>标准机架</b>1.2万架，
总投资<span>36</span>亿元。</p>
<p>　　市发改委负责人表示，到2027年底，机架将达到3万架。<br>　　全年用电量约4.5亿千瓦时，其中绿电占比62%<sup>[1]</sup>。</p>
<p style="display: none">隐藏的9999架。</p>
<table><tr><th>年份</th><th>机架</th></tr><tr><td>2024</td><td>8000架</td></tr></table>
<ul><li>一是服务器5万台</li><li>二是光缆300公里</li></ul>
</div><footer>版权所有 青山新闻网</footer></body></html>
"""
DATELINE = "2025年03月14日 08:00"

ARTICLE = """\
青山市算力中心投产

2025年03月14日 08:00 来源：青山新闻网 作者：李明

青山市算力中心3月12日投产，安装标准机架1.2万架，总投资36亿元。

市发改委负责人表示，到2027年底，机架将达到3万架。

全年用电量约4.5亿千瓦时，其中绿电占比62%[1]。

年份 机架

2024 8000架

一是服务器5万台

二是光缆300公里
"""

LONG_ZH = "青山市算力中心三月十二日投产，安装标准机架1.2万架，总投资36亿元，由市属企业与两家运营商共同建设，一期占地200亩，全部使用本地绿电；二期计划于2027年底以前建成。"
LONG_EN = "The computing centre of Qingshan opened on 12 March with 12,000 standard racks and a total investment of 3.6 billion yuan, the city said in a well-known statement of two pages."


def page(dateline: str = DATELINE) -> str:
    """Return the source of the page; its charset is declared as gb2312."""
    return PAGE.format(dateline=dateline)


def pdf(body: str) -> bytes:
    """Return a PDF of some HTML, set in our own fonts on small pages with page numbers."""
    font = (TEMPLATES / "fonts" / "BriefingSerifSC-Regular.ttf").as_uri()
    style = f"""
        @font-face {{ font-family: Song; src: url({font}) }}
        @page {{ size: A5; margin: 2cm; @bottom-center {{ content: "— " counter(page) " —" }} }}
        body {{ font: 10pt Song }} p {{ text-indent: 2em }}"""
    html = f"<html lang='zh'><title>青山市算力中心投产</title><style>{style}</style>{body}</html>"
    written = weasyprint.HTML(string=html).write_pdf()
    assert isinstance(written, bytes)
    return written


def packed_pdf(painted: bytes, letters: bytes = b"") -> bytes:
    """Return a PDF of one page, packed: what paints it, and what the letters of its font stand for."""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 5 0 R/Resources<</Font<</F 4 0 R>>>>>>",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 6 0 R>>",
    ]
    for content in (painted, letters):
        packed = zlib.compress(content, 1)
        head = b"<</Filter/FlateDecode/Length %d>>" % len(packed)
        objects.append(head + b"stream\n" + packed + b"\nendstream ")
    numbered = (b"%d 0 obj%sendobj\n" % each for each in enumerate(objects, 1))
    return b"%PDF-1.4\n" + b"".join(numbered) + b"trailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF"


def swelling_pdf(count: int) -> bytes:
    """Return a PDF of a few kilobytes whose text has 250 characters for each of `count` letters."""
    letters = b"1 beginbfchar <41> <" + b"67B6" * 250 + b"> endbfchar"
    return packed_pdf(b"BT /F 9 Tf (" + b"A" * count + b") Tj ET", letters)


def docx() -> bytes:
    """Return a document with a headline, paragraphs and a table."""
    document = Document()
    document.core_properties.title = "青山市算力中心投产"
    document.add_heading("青山市算力中心投产", 0)
    paragraph = document.add_paragraph("安装标准机架")
    paragraph.add_run("1.2万架").bold = True
    paragraph.add_run("，总投资36亿元。")
    table = document.add_table(rows=2, cols=2)
    for row, cells in zip(table.rows, (("年份", "机架"), ("2024", "8000架")), strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    document.add_paragraph("到2027年底，机架将达到3万架。")
    return saved(document)


def saved(document: object) -> bytes:
    """Return a document as a file."""
    stream = BytesIO()
    document.save(stream)  # type: ignore[attr-defined]
    return stream.getvalue()


def archive(**files: bytes) -> bytes:
    """Return a ZIP of files; two underscores in a name stand for a slash, three for a dot."""
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as zipped:
        for name, content in files.items():
            zipped.writestr(name.replace("___", ".").replace("__", "/"), content)
    return stream.getvalue()
