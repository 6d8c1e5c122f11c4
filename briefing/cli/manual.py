"""The manual: one page for each check and for each stage of reading, found by code.

The page of a check is its docstring; what is found before the checks run has its page here.
"""

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
from briefing.reading import files, reader, refusals, strays, typed, yamlsource
from briefing.releases import sealing, verifying
from briefing.text import prose


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the manual: its chapter, its name, the codes that it explains, its text."""

    chapter: str
    name: str
    codes: tuple[str, ...]
    text: str

    @property
    def title(self) -> str:
        """Return the first line, without its stop."""
        return _title(self.text)

    @property
    def body(self) -> str:
        """Return what follows the first line."""
        return self.text.partition("\n")[2].strip("\n")


_GROUPS = (evidence, claims, prose_checks, languages, cards, whole)
_READ = "读入 / What is read"
_PRINTED = "排印和发布 / What is printed and released"

_FILES = """文件都在，也读得出来 / Every file is there and can be read.

Content is a folder: `sources/<id>/` with `source.yaml` and `article.txt`, `vocabulary/`, `facts/`,
`briefings/<id>/` with `briefing.yaml` and both bodies. Files are UTF-8, of a size that a person
writes, and lie inside the folder. Ids are lower-case letters, digits and single hyphens; each fact
has one of its own. What stands there and is not read is told: an error where somebody may believe that
it counts, by its name or its place, else a warning. Hidden files, those of systems (`Thumbs.db`), a
`README` or `NOTICE`, an editor's copy beside its file, and papers and pictures beside an article are left alone.

Accepted:
    facts/computing.yaml, id datong-racks-2025
    facts/computing.yaml~ beside facts/computing.yaml
    sources/datong-2025/scan.pdf
Refused:
    article.txt in GBK                      import it with `briefing new source`
    facts/computing.yaml -> ../elsewhere    a link out of the folder
    Datong_Racks                            no id
    facts/energy.yml                        only facts/*.yaml is read
    fact/energy.yaml                        the folder is facts/
    briefings/datong.md                     a briefing is a folder
    briefings/datong/body.cn.md             body.zh.md is read
"""

_YAML = """YAML 里写的就是读到的 / What stands in a YAML file is what is read.

Values are plain words: `no`, `1.10` and `2025-08` stay as typed. Anchors, aliases, tags, merge keys
and keys that stand twice are refused, and so are characters that cannot be seen or that turn text
around, and words that mix alphabets: in Dаtong the second letter is Cyrillic, and no search finds it
(μm and kΩ are fine). Prose is held to the same. A file that is broken in one place is refused as a whole.

Accepted:
    value: 32.6 million
    label: {zh: 中国日报网, en: "China Daily: the website"}
Refused:
    label: {en: China Daily: the website}    a colon within a text needs quotation marks
    place: *datong                           an alias
    value: 12 and value: 13 in one fact      a key twice
    en: Dаtong                               а is U+0430
"""

_FIELDS = """每一项都有，也合要求 / Every field is there and fits.

The fields of each kind of file, with their meaning and examples, are in `docs/schema/`; editors
complete them while one types. The message gives the nearest name or the form that is asked for.

Accepted:
    status: under-construction
    as-of: 2025-08
Refused:
    status: building      not among the statuses
    as-of: 2025年8月      write 2025-08
    indicater: racks      no such field
"""

_PROSE = """正文只用几种写法 / Prose is written in few forms.

Headings `##` and `###`, paragraphs, flat lists, bold and italics, links to web pages, and judgement
blocks `> [!JUDGEMENT]`. Tables and charts stand alone, as `[[table:id]]` and `[[chart:id]]`; facts
are cited as `[[id]]`, `[[id|claim]]`, `[[id|when]]`, `[[id|cite]]`.

Accepted:
    > [!JUDGEMENT]
    > - 上述数字之间的差别值得追问。
Refused:
    # 标题                       level 1 is the title, which stands on the card
    ##标题                       no space after the marks
    [datong-racks-2025]          a reference has two brackets
    <b>32.6</b>                  no HTML
    见 [[table:racks]]。         a table within a sentence
    [[datong-racks-2025|year]]   no such form
"""

_IMPORTING = """文件或网页能成为来源 / A file or a web page can become a source.

`briefing new source FILE|URL` takes text, HTML, PDF and DOCX, in UTF-8, UTF-16 with its mark, or
GBK/GB18030. The words are taken out by a process of its own, with bounds on memory and time. Only a
URL is fetched, only from public addresses, and no file is written where something is refused.

Accepted:
    a page in GBK, whether it says so or not
    a PDF whose text can be selected and copied
Refused:
    a scan                         it has no text: run text recognition (OCR) first
    a file with a password         save a copy without one
    http://192.168.1.1/            an address of the office's own network
    a text in an unknown encoding  save it as UTF-8
"""

_PAGES = """排出的页面完好 / The pages come out sound.

The last look is at the page itself: a glyph that no font has, a picture that is missing, a line that
does not fit. The page is then not written, and the last good one stays.

Accepted:
    a page whose typesetting brought no complaint
Refused:
    a character outside the fonts in a template
"""


_RELEASES = """发布前两人复核 / Two people have reviewed what an issue prints.

`briefing release NUMBER` seals the content for good, so each fact that a briefing prints has been reviewed,
as it is now, by two different people. With `--draft` it need not, and every page says that it is a draft.

Accepted:
    reviewed by 李明 and by 王芳, and not edited since
Refused:
    reviewed by 李明 alone
"""


def pages() -> list[Page]:
    """Return every page: the stages in the order of a run, the checks by what they look at."""
    of_files = sorted({*files.CODES, *reader.CODES})
    return [
        Page(_READ, "importing", hindrances.CODES, _IMPORTING),
        Page(_READ, "files", (*of_files, *strays.CODES, *typed.CODES), _FILES),
        Page(_READ, "yaml", yamlsource.CODES, _YAML),
        Page(_READ, "fields", refusals.CODES, _FIELDS),
        Page(_READ, "prose", prose.CODES, _PROSE),
        *(page for group in _GROUPS for page in _checks(group)),
        Page(_PRINTED, "pages", drafts.CODES, _PAGES),
        Page(_PRINTED, "releases", sealing.CODES, _RELEASES),
        Page(_PRINTED, "verify", verifying.CODES, verifying.__doc__ or ""),
    ]


def _checks(group: ModuleType) -> Iterator[Page]:
    for module in sorted(iter_modules(group.__path__), key=lambda module: module.name):
        check = import_module(f"{group.__name__}.{module.name}")
        name = module.name.replace("_", "-")
        yield Page(_title(group.__doc__ or ""), name, check.CODES, check.__doc__ or "")


def _title(text: str) -> str:
    return text.partition("\n")[0].removesuffix(".")


def explain(code: str) -> list[Page]:
    """Return the pages of all who report a code; none where nobody does."""
    return [page for page in pages() if code in page.codes]


def codes() -> list[str]:
    """Return every code, in order of the alphabet."""
    return sorted({code for page in pages() for code in page.codes})


def as_text(page: Page) -> str:
    """Return a page for the terminal, with all its codes."""
    return f"{page.title}\n\n{page.body}\n\n[{'] ['.join(page.codes)}]"


def as_markdown() -> str:
    """Return the whole manual as one Markdown document, `docs/checks.md`."""
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
    words, accepted, examples = page.body.partition("Accepted:")
    return (
        f"\n### {page.name}\n\n**{page.title}**\n\n"
        + (f"{words.strip()}\n\n" if words.strip() else "")
        + f"```text\n{(accepted + examples).strip()}\n```\n\n"
        + " · ".join(f"`{code}`" for code in page.codes)
    )
