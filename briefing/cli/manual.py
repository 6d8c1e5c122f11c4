"""The manual: one page for each check and for each stage of reading, found by code.

The page of a check is its docstring; what is found before the checks run has its page here.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from itertools import groupby
from pkgutil import iter_modules
from types import ModuleType

from briefing.building import drafts
from briefing.checks import cards, claims, evidence, languages, whole
from briefing.checks import prose as prose_checks
from briefing.importing import hindrances
from briefing.problems import Bilingual, Messages
from briefing.reading import files, reader, refusals, strays, typed, yamlsource
from briefing.releases import sealing, verifying
from briefing.text import prose


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the manual: its chapter, its name, the codes that it explains, what it says.

    Its paragraphs are in Chinese, then in English; its examples, which need few words, are for both.
    """

    chapter: str
    name: str
    codes: tuple[str, ...]
    title: Bilingual
    paragraphs: tuple[str, ...]
    examples: str

    def told(self, messages: Messages) -> list[str]:
        """Return the paragraphs in the language of the messages, or in both."""
        return [
            paragraph
            for paragraph in self.paragraphs
            if messages == "both" or (messages == "zh") == is_chinese(paragraph)
        ]

    def shown(self, messages: Messages) -> str:
        """Return the examples, each kind under its head."""
        return _HEAD_OF_EXAMPLES.sub(lambda head: _HEADS[head[0]].told(messages), self.examples)


def is_chinese(paragraph: str) -> bool:
    """Return whether a paragraph belongs to the Chinese body, as its first character tells."""
    return bool(re.match("[\u4e00-\u9fff《“【]", paragraph))


_HEADS = {
    "Accepted:": Bilingual("可以这样写", "Accepted"),
    "Refused:": Bilingual("不可以", "Refused"),
    "Refused (warning):": Bilingual("不可以（警告）", "Refused (warning)"),
}
_HEAD_OF_EXAMPLES = re.compile(r"^\S.*:$", re.MULTILINE)

_GROUPS = (evidence, claims, prose_checks, languages, cards, whole)
_READ = "读入 / What is read"
_PRINTED = "排印和发布 / What is printed and released"

_IMPORTING = """文件或网页能成为来源 / A file or a web page can become a source.

收到的文章用 `briefing new source 文件或网址` 收为来源：文本、HTML、PDF、DOCX 都可以，编码可以是 UTF-8、
带标记的 UTF-16 或 GBK/GB18030。文字由另一个进程取出，内存和时间都有上限。给了网址才上网去取，而且只取公网地址。
有一处通不过，就什么文件也不写；照提示另存一份，再收一次。

`briefing new source FILE|URL` takes text, HTML, PDF and DOCX, in UTF-8, UTF-16 with its mark, or
GBK/GB18030. The words are taken out by a process of its own, with bounds on memory and time. Only a
URL is fetched, only from public addresses, and no file is written where something is refused.

Accepted:
    GBK 编码的网页，不论它自称什么编码 / a page in GBK, whether it says so or not
    文字可以选中、复制的 PDF / a PDF whose text can be selected and copied
Refused:
    扫描件 / a scan                        没有文字，先做文字识别 / it has no text: run text recognition (OCR) first
    有密码的文件 / a file with a password  另存为没有密码的 / save a copy without one
    http://192.168.1.1/                    内部网络的地址 / an address of the office's own network
    认不出编码的文本                       另存为 UTF-8 / a text in an unknown encoding: save it as UTF-8
"""

_FILES = """文件都在，也读得出来 / Every file is there and can be read.

内容文件夹的布局是固定的：`sources/<标识>/` 里有 `source.yaml` 和 `article.txt`，`briefings/<标识>/` 里有
`briefing.yaml` 和两种文字的正文，此外是 `vocabulary/` 和 `facts/`。文件用 UTF-8 编码，大小是人写得出来的，
本身就在文件夹里，不是指向外面的链接。标识只用小写字母、数字和单个连字符，每条事实各有一个。

放错地方、取错名字的文件没有读，其中的内容都没有算进去，所以会说出来：看名称或位置容易当作算数的，是错误，
其余是警告。隐藏文件、系统文件（`Thumbs.db`）、`README` 和 `NOTICE`、编辑器留在旁边的副本、文章旁边的文档和图片，
可以留着。

Content is a folder: `sources/<id>/` with `source.yaml` and `article.txt`, `vocabulary/`, `facts/`,
`briefings/<id>/` with `briefing.yaml` and both bodies. Files are UTF-8, of a size that a person
writes, and lie inside the folder. Ids are lower-case letters, digits and single hyphens; each fact
has one of its own. What stands there and is not read is told: an error where somebody may believe that
it counts, by its name or its place, else a warning. Hidden files, those of systems (`Thumbs.db`), a
`README` or `NOTICE`, an editor's copy beside its file, and papers and pictures beside an article are left alone.

Accepted:
    facts/computing.yaml, id datong-racks-2025
    facts/computing.yaml~                   副本，在 facts/computing.yaml 旁边 / beside facts/computing.yaml
    sources/datong-2025/scan.pdf
Refused:
    article.txt in GBK                      用 `briefing new source` 收入 / import it with `briefing new source`
    facts/computing.yaml -> ../elsewhere    链接指到文件夹外面 / a link out of the folder
    Datong_Racks                            不是标识 / no id
    facts/energy.yml                        只读 facts/*.yaml / only facts/*.yaml is read
    fact/energy.yaml                        文件夹应是 facts/ / the folder is facts/
    briefings/datong.md                     一份简报一个文件夹 / a briefing is a folder
    briefings/datong/body.cn.md             读的是 body.zh.md / body.zh.md is read
"""

_YAML = """YAML 里写的就是读到的 / What stands in a YAML file is what is read.

冒号后面写什么，读到的就是什么：`no`、`1.10`、`2025-08` 都不会变成别的。所以锚点、别名、标签、
合并键和重复的键不收，看不见的字符、会把文字倒过来的字符不收，混用几种字母的词也不收：Dаtong 的第二个字母是西里尔
字母，看着一样，却怎么也搜不到（μm、kΩ 可以）。正文也照此核对。一个文件有一处读不通，整个文件都不收。

Values are plain words: `no`, `1.10` and `2025-08` stay as typed. Anchors, aliases, tags, merge keys
and keys that stand twice are refused, and so are characters that cannot be seen or that turn text
around, and words that mix alphabets: in Dаtong the second letter is Cyrillic, and no search finds it
(μm and kΩ are fine). Prose is held to the same. A file that is broken in one place is refused as a whole.

Accepted:
    value: 32.6 million
    label: {zh: 中国日报网, en: "China Daily: the website"}
Refused:
    label: {en: China Daily: the website}    文字里有冒号，须加引号 / a colon within a text needs quotation marks
    place: *datong                           别名 / an alias
    value: 12 and value: 13 in one fact      一条事实里键重复 / a key twice
    en: Dаtong                               а 是西里尔字母 / а is U+0430
"""

_FIELDS = """每一项都有，也合要求 / Every field is there and fits.

各种文件有哪些字段、各是什么意思、怎样写，都在 `docs/schema/` 里，编辑器也据此随打随补。提示会给出最接近的字段名，
或说明应写成什么样；照着改即可。

The fields of each kind of file, with their meaning and examples, are in `docs/schema/`; editors
complete them while one types. The message gives the nearest name or the form that is asked for.

Accepted:
    status: under-construction
    as-of: 2025-08
Refused:
    status: building      没有这种状态 / not among the statuses
    as-of: 2025年8月      应写 2025-08 / write 2025-08
    indicater: racks      没有这个字段 / no such field
"""

_PROSE = """正文只用几种写法 / Prose is written in few forms.

正文只认这些：标题 `##` 和 `###`、段落、一层的列表、粗体和斜体、指向网页的链接、研判块 `> [!JUDGEMENT]`。
表和图写作 `[[table:标识]]`、`[[chart:标识]]`，独占一段；引用事实写作 `[[标识]]`、`[[标识|claim]]`、
`[[标识|when]]`、`[[标识|cite]]`。别的标记多半是笔误，印出来会成为一串符号，所以不收。

Headings `##` and `###`, paragraphs, flat lists, bold and italics, links to web pages, and judgement
blocks `> [!JUDGEMENT]`. Tables and charts stand alone, as `[[table:id]]` and `[[chart:id]]`; facts
are cited as `[[id]]`, `[[id|claim]]`, `[[id|when]]`, `[[id|cite]]`.

Accepted:
    > [!JUDGEMENT]
    > - 上述数字之间的差别值得追问。
Refused:
    # 标题                       题名在 briefing.yaml / level 1 is the title, which stands on the card
    ##标题                       # 后面少了空格 / no space after the marks
    [datong-racks-2025]          引用用两重方括号 / a reference has two brackets
    <b>32.6</b>                  不用 HTML / no HTML
    见 [[table:racks]]。         表在句子里 / a table within a sentence
    [[datong-racks-2025|year]]   没有这种写法 / no such form
"""

_PAGES = """排出的页面完好 / The pages come out sound.

最后看的是排出来的页面：有没有哪个字没有字形，有没有缺图，有没有放不下的行。页面有毛病就不写，上一次完好的留着。
若是缺字，换一个字；其他多半出在 `templates/`。

The last look is at the page itself: a glyph that no font has, a picture that is missing, a line that
does not fit. The page is then not written, and the last good one stays.

Accepted:
    排版时没有任何警告 / a page whose typesetting brought no complaint
Refused:
    模板里有字体所没有的字 / a character outside the fonts in a template
"""


_RELEASES = """发布前两人复核 / Two people have reviewed what an issue prints.

封存就不再改动（`briefing release 期号`），所以简报印出的每条事实，都要由两位不同的人照现在的样子复核过：
`briefing review 标识 --by 姓名`。复核之后又改过的，须重新复核。加 `--draft` 可以不等复核，但每一页都注明是草案。

`briefing release NUMBER` seals the content for good, so each fact that a briefing prints has been reviewed,
as it is now, by two different people. With `--draft` it need not, and every page says that it is a draft.

Accepted:
    李明、王芳各复核一次，此后没有改动 / reviewed by 李明 and by 王芳, and not edited since
Refused:
    只有李明复核 / reviewed by 李明 alone
"""


def pages() -> list[Page]:
    """Return every page: the stages in the order of a run, the checks by what they look at."""
    of_files = sorted({*files.CODES, *reader.CODES, *strays.CODES, *typed.CODES})
    return [
        _page(_READ, "importing", hindrances.CODES, _IMPORTING),
        _page(_READ, "files", tuple(of_files), _FILES),
        _page(_READ, "yaml", yamlsource.CODES, _YAML),
        _page(_READ, "fields", refusals.CODES, _FIELDS),
        _page(_READ, "prose", prose.CODES, _PROSE),
        *(page for group in _GROUPS for page in _checks(group)),
        _page(_PRINTED, "pages", drafts.CODES, _PAGES),
        _page(_PRINTED, "releases", sealing.CODES, _RELEASES),
        _page(_PRINTED, "verify", verifying.CODES, verifying.__doc__ or ""),
    ]


def _checks(group: ModuleType) -> Iterator[Page]:
    chapter = (group.__doc__ or "").removesuffix(".")
    for module in sorted(iter_modules(group.__path__), key=lambda module: module.name):
        check = import_module(f"{group.__name__}.{module.name}")
        yield _page(chapter, module.name.replace("_", "-"), check.CODES, check.__doc__ or "")


def _page(chapter: str, name: str, codes: tuple[str, ...], text: str) -> Page:
    said, head, examples = text.partition("Accepted:\n")
    title, *paragraphs = said.strip().split("\n\n")
    zh, _, en = title.removesuffix(".").partition(" / ")
    return Page(
        chapter, name, codes, Bilingual(zh, en), tuple(paragraphs), (head + examples).rstrip()
    )


def explain(code: str) -> list[Page]:
    """Return the pages of all who report a code; none where nobody does."""
    return [page for page in pages() if code in page.codes]


def codes() -> list[str]:
    """Return every code, in order of the alphabet."""
    return sorted({code for page in pages() for code in page.codes})


def as_text(page: Page, messages: Messages) -> str:
    """Return a page for the terminal, with all its codes."""
    return "\n\n".join(
        [
            page.title.told(messages),
            *page.told(messages),
            page.shown(messages),
            f"[{'] ['.join(page.codes)}]",
        ]
    )


def as_markdown() -> str:
    """Return the whole manual in both languages as one Markdown document, `docs/checks.md`."""
    chapters = groupby(pages(), key=lambda page: page.chapter)
    return "\n".join(
        [_HEAD, *_index()]
        + [
            line
            for chapter, found in chapters
            for line in (f"\n## {chapter}", *(_section(page) for page in found))
        ]
    )


_HEAD = """# 核对手册 / Manual of the checks

每条提示末尾的代码，都可在此查到，或用 `briefing explain 代码` 查看。本文件由各项核对的说明生成：
`briefing explain --all > docs/checks.md`。

Look up the code at the end of a message here, or with `briefing explain CODE`. This file is made
from the checks themselves: `briefing explain --all > docs/checks.md`.

| 代码 code | 见 see |
| --- | --- |"""


def _index() -> Iterator[str]:
    found = pages()
    for code in codes():
        links = ", ".join(f"[{page.name}](#{page.name})" for page in found if code in page.codes)
        yield f"| `{code}` | {links} |"


def _section(page: Page) -> str:
    parts = [
        f"\n### {page.name}",
        f"**{page.title.told('both')}**",
        *map(_unbroken, page.told("both")),
        f"```text\n{page.shown('both')}\n```",
        " · ".join(f"`{code}`" for code in page.codes),
    ]
    return "\n\n".join(parts)


def _unbroken(paragraph: str) -> str:
    """Return a Chinese paragraph as one line; a browser prints a line break as a gap."""
    if not is_chinese(paragraph):
        return paragraph
    return _BREAK_IN_CHINESE.sub("", paragraph).replace("\n", " ")


_MARKS = "，。；：、？！（）《》“”…—"
_BREAK_IN_CHINESE = re.compile(
    f"(?<=[{_MARKS}])\\n|\\n(?=[{_MARKS}])|(?<=[\u4e00-\u9fff])\\n(?=[\u4e00-\u9fff])"
)
