"""Some four hundred ways to break the demo content, one mistake each; what comes of each is in corpus.txt.

`python tests/corpus.py` prints that file anew: read what changed before you keep it.
"""

import json
import os
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

from demofolder import (
    BUILDING,
    CARD,
    COMPUTING,
    DEMO,
    EN,
    EN_SOURCE,
    ZH,
    replace,
)

from briefing.reading.yamlsource import load

Change = Callable[[Path], object]

EXPECTED: Path = Path(__file__).with_suffix(".txt")
EN_ARTICLE = "sources/demo-daily-2025/article.txt"
FILES = sorted(str(path.relative_to(DEMO)) for path in DEMO.rglob("*") if path.is_file())
FOLDERS = ["briefings", "briefings/qingshan", "facts", "sources", "sources/yanshi-2025", "vocabulary"]  # fmt: skip


def corpus() -> dict[str, Change]:
    """Return every change of the demo content, by its name."""
    return {
        f"{family.__name__.replace('_', ' ')}: {name}": change
        for family in (
            broken_file, broken_folder, yaml_attack, hostile_words, odd_character, false_field,
            escaping_path, bad_body, bad_reference, other_form,
        )
        for name, change in family()
    }  # fmt: skip


def edited(name: str, old: str, new: str) -> Change:
    return lambda content: replace(content / name, old, new)


def rewritten(name: str, change: Callable[[bytes], bytes]) -> Change:
    return lambda content: (content / name).write_bytes(change((content / name).read_bytes()))


def instead(name: str, put: Callable[[Path], object]) -> Change:
    """Put something else where a file or a folder was."""

    def change(content: Path) -> None:
        path = content / name
        shutil.rmtree(path) if path.is_dir() else path.unlink()
        put(path)

    return change


# Files and folders

_BYTES: dict[str, Callable[[bytes], bytes]] = {
    "emptied": lambda raw: b"",
    "cut in the middle": lambda raw: raw[: len(raw) // 2],
    "with a NUL": lambda raw: raw[:40] + b"\0" + raw[40:],
    "with a broken character": lambda raw: raw + b"\xe5\xa4",
    "with a mark at its head": lambda raw: b"\xef\xbb\xbf" + raw,
    "in GBK": lambda raw: raw.decode().encode("gb18030"),
    "a megabyte longer": lambda raw: raw + b"\n" + b"#" * 1_100_000,
}
_OTHERS: dict[str, Callable[[Path], object]] = {
    "missing": lambda path: None,
    "a folder": Path.mkdir,
    "a link out": lambda path: path.symlink_to("/etc/hostname"),
    "a pipe": os.mkfifo,
}


_OFTEN = {"emptied", "cut in the middle", "in GBK", "missing"}
"""What happens to any file; the rest is tried on one of each kind."""


def broken_file() -> Iterator[tuple[str, Change]]:
    for name in FILES:
        for how in (*_BYTES, *_OTHERS):
            if how in _OFTEN or name in (BUILDING, ZH, EN_ARTICLE):
                change = _BYTES.get(how)
                yield (
                    f"{name} {how}",
                    rewritten(name, change) if change else instead(name, _OTHERS[how]),
                )


def broken_folder() -> Iterator[tuple[str, Change]]:
    others: dict[str, Callable[[Path], object]] = {
        "a file": Path.touch,
        "a link to itself": lambda path: path.symlink_to(path.name),
        "a link out": lambda path: path.symlink_to("/etc"),
        "empty": Path.mkdir,
    }
    for name in FOLDERS:
        for how, put in others.items():
            yield f"{name} {how}", instead(name, put)
    yield "facts in a file that is not read", lambda content: (content / "facts/more.yml").touch()
    yield "facts in a folder below", lambda content: (content / "facts/more").mkdir()


def _as_json(raw: bytes, indent: int | None) -> bytes:
    return json.dumps(load(raw.decode(), "")[0], ensure_ascii=False, indent=indent).encode()


_FORMS: dict[str, Callable[[bytes], bytes]] = {
    "JSON": lambda raw: _as_json(raw, None),
    "JSON on lines": lambda raw: _as_json(raw, 0),
    "JSON, indented": lambda raw: _as_json(raw, 2),
    "indented": lambda raw: b"  " + raw.rstrip().replace(b"\n", b"\n  "),
    "between marks": lambda raw: b"---\n" + raw + b"...\n",
    "explicit keys": lambda raw: re.sub(rb"(?m)^([a-z0-9-]+):", rb"? \1\n:", raw),
    "quoted keys": lambda raw: re.sub(rb"(?m)^([a-z0-9-]+):", rb"'\1' :", raw),
    "escaped keys": lambda raw: re.sub(rb"(?m)^([a-z])([a-z0-9-]+):", rb'"\\x6\1\2":', raw),
    "colons of Chinese": lambda raw: raw.replace(b": ", "：".encode()),
}


def other_form() -> Iterator[tuple[str, Change]]:
    for name in (BUILDING, "vocabulary/places.yaml"):
        for how, change in _FORMS.items():
            yield f"{name} as {how}", rewritten(name, change)


# YAML

_YAML = {
    "an anchor": "x: &a y",
    "an alias": "x: *a",
    "a bomb of aliases": "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]",
    "a bomb of merges": "a: &a {x: y}\nb: {<<: [*a, *a, *a]}",
    "a tag that runs": "x: !!python/object/apply:os.system [touch made-by-yaml]",
    "a tag of its own": "x: !own y",
    "a binary": "x: !!binary aGVsbG8=",
    "a key twice": "x: y\nx: z",
    "a second document": "---\nx: y",
    "a key that is a list": "? [a, b]\n: c",
    "brackets without end": "x: " + "[" * 100_000,
    "braces without end": "x: " + "{a: " * 50_000,
    "lists 100000 deep": "- " * 50_000,
    "more than anybody types": "x: [" + "a, " * 60_000 + "]",
    "a tab": "\tx: y",
    "an open quote": "x: 'y",
    "a directive": "%YAML 9.9\n---\nx: y",
    "a number of 5000 digits": "x: " + "9" * 5000,
    "a day of no calendar": "x: 2025-13-45",
    "an unknown entry": "x: y",
}


def yaml_attack() -> Iterator[tuple[str, Change]]:
    for how, text in _YAML.items():
        yield how, rewritten(BUILDING, lambda raw, t=text: raw + f"\n{t}\n".encode())  # type: ignore[misc]


# Words that would be something else in a page, a template, a sheet or a terminal

_WORDS = {
    "a script": "<script>alert()</script>",
    "an end of a script": "</script><img src=x onerror=alert()>",
    "an attribute": "\\\" onmouseover=alert() x=\\\"",
    "a template": "{{ config }}{% include '/etc/passwd' %}",
    "an end of a comment": "--><svg/onload=alert()><!--",
    "an end of a style": "</style><link rel=attachment href=file:///etc/passwd>",
    "a formula": "=HYPERLINK(1)",
    "an entity": "&lt;b&gt;&#60;i&#62;",
    "a link": "[x](javascript:alert())",
}  # fmt: skip
_FIELDS = {
    "a claim": (BUILDING, "青山市累计完成投资{value}", "青山市累计完成投资{value}"),
    "a title": (CARD, "青山市：从石灰到算力", "青山市：从石灰到算力"),
    "an audience": (CARD, "读这套程序的人", "读这套程序的人"),
    "a contact": (CARD, "演示日报编辑部", "演示日报编辑部"),
    "a caption": (CARD, "青山市的算力设施", "青山市的算力设施"),
    "a cell": (CARD, "未见报道", "未见报道"),
    "a label": (CARD, "第一座机房, en", "第一座机房"),
    "a publisher": (EN_SOURCE, "publisher: Demo Daily (demo)", "Demo Daily (demo)"),
    "a title of a source": (EN_SOURCE, "青山押注绿色算力", "青山押注绿色算力"),
    "a remark on a source": (EN_SOURCE, "行文带宣传口吻", "行文带宣传口吻"),
    "a reason": ("discrepancies.yaml", "中英文所印不同，以中文原文为准", "中英文所印不同，以中文原文为准"),
    "an actor": ("vocabulary/actors.yaml", "青山市数据局局长", "青山市数据局局长"),
    "a constant": ("vocabulary/constants.yaml", "演示用的折合口径", "演示用的折合口径"),
}  # fmt: skip


def hostile_words() -> Iterator[tuple[str, Change]]:
    for field, (name, old, words) in _FIELDS.items():
        for what, hostile in _WORDS.items():
            if field != "a title" and what not in ("a script", "an attribute", "a template"):
                continue
            typed = old.replace(words, f'"{words}{hostile}"')
            yield f"{field} with {what}", edited(name, old, typed)


# Characters

_CHARACTERS = {
    "a turn of direction": "\u202e",
    "an isolate": "\u2066",
    "an Arabic letter mark": "\u061c",
    "a tag": "\U000e0041",
    "a zero width space": "\u200b",
    "a soft hyphen": "\u00ad",
    "a byte order mark": "\ufeff",
    "an escape": "\x1b]0;owned\x07",
    "a bell": "\x07",
    "a line separator": "\u2028",
    "a Kangxi radical": "\u2f42",
    "an Arabic digit": "\u0663",
    "a digit of mathematics": "\U0001d7d1",
    "a circled digit": "\u2462",
    "a Cyrillic letter": "\u0430",
    "a word with a Cyrillic letter": "D\u0430tong",
    "an emoji": "\U0001f4a9",
    "a letter of private use": "\ue000",
    "a letter of no plane": "\U0010ffff",
    "a mark that joins": "\u0301" * 30,
    "an ideographic space": "\u3000",
}
_PLACES = {
    "a value": (BUILDING, "value: 62家", "value: {}62家"),
    "a quote": (BUILDING, "quote: 已有６２家企业落户", "quote: 已有{}６２家企业落户"),
    "a body": (ZH, "园区接入5G网络", "园区{}接入5G网络"),
}


def odd_character() -> Iterator[tuple[str, Change]]:
    for place, (name, old, new) in _PLACES.items():
        for what, character in _CHARACTERS.items():
            yield f"{what} in {place}", edited(name, old, new.replace("{}", character, 1))


# Fields

_FALSE = {
    "a value of another unit": (BUILDING, "value: 62家", "value: 62亩"),
    "a value without a number": (BUILDING, "value: 62家", "value: 家"),
    "a value a tenth": (BUILDING, "value: 62家", "value: 6.2家"),
    "a value ten times": (BUILDING, "value: 35.6亿元", "value: 356亿元"),
    "a value with an exponent": (BUILDING, "value: 62家", "value: 62e9家"),
    "a value below nothing": (BUILDING, "value: 62家", "value: -62家"),
    "a value of 900 digits": (BUILDING, "value: 62家", "value: " + "9" * 900 + "家"),
    "a value of nothing": (BUILDING, "value: 62家", "value:"),
    "a value that is a list": (BUILDING, "value: 62家", "value: [62家]"),
    "a share above all": (BUILDING, "value: 45.2%", "value: 145.2%"),
    "a day that is none": (CARD, "date: 2025-11-21", "date: 2025-02-30"),
    "a year of five digits": (CARD, "date: 2025-11-21", "date: 20251-11-21"),
    "a day that is words": (CARD, "date: 2025-11-21", "date: 昨天"),
    "a day before its sources": (CARD, "date: 2025-11-21", "date: 1999-01-01"),
    "a plan of the past": (BUILDING, "by: 2026", "by: 1026"),
    "a layout that is none": (CARD, "layout: brief", "layout: ../brief"),
    "a key figure of nobody": (CARD, "  - qingshan-investment-2024\n", "  - nobody\n"),
    "a kind of chart that is none": (CARD, "kind: bar", "kind: pie"),
    "a column that is none": (CARD, "columns: [place,", "columns: [__class__,"),
    "a row too short": (CARD, 'cells: ["", qingshan-first-hall-2021]', "cells: []"),
    "a place that is none": (BUILDING, "indicator: firms", "indicator: firms\n  part: nothing"),
    "a source that is none": (BUILDING, "source: yanshi-2025\n  quote: 已有６２", "source: nobody\n  quote: 已有６２"),
    "a source above": (BUILDING, "source: yanshi-2025\n  quote: 已有６２", "source: ../yanshi-2025\n  quote: 已有６２"),
    "a quote of another text": (BUILDING, "quote: 已有６２家企业落户", "quote: 已有６３家企业落户"),
    "a quote that is everywhere": (BUILDING, "quote: 已有６２家企业落户", "quote: 的"),
    "a quote of a megabyte": (BUILDING, "quote: 已有６２家企业落户", "quote: " + "已" * 300_000),
    "a claim without its value": (BUILDING, "青山市已有{value}企业落户", "青山市已有企业落户"),
    "a claim that opens a brace": (BUILDING, "青山市已有{value}企业落户", "'青山市已有{value企业落户'"),
    "a claim that asks for a method": (BUILDING, "青山市已有{value}企业落户", "'青山市{value.__class__}企业落户'"),
    "a claim of a claim": (BUILDING, "青山市已有{value}企业落户", "'青山市{value}{qingshan-firms-2024}'"),
    "a figure that is not in its quote": (BUILDING, "figure: ４５．２％", "figure: ４５．３％"),
    "a formula of a function": (COMPUTING, "{product: [", "{eval: ["),
    "a formula on itself": (COMPUTING, "[qingshan-racks-2025, standard-rack-power]}\n  digits", "[qingshan-rack-power, standard-rack-power]}\n  digits"),
    "a formula of a list of lists": (COMPUTING, "[qingshan-racks-2025, standard-rack-power]}\n  digits", "[[[]]]}\n  digits"),
    "digits without end": (COMPUTING, "digits: 2", "digits: 99999999999"),
    "digits below nothing": (COMPUTING, "digits: 2", "digits: -1"),
    "a reading without a reason": (COMPUTING, "      zh: 与累计投资{qingshan-investment-2024}相比过大，亿可能被译成了billion\n", ""),
    "an address that runs": (EN_SOURCE, "https://demo.invalid/qingshan?a=1&b=2", "javascript:alert(1)"),
    "an address of a file": (EN_SOURCE, "https://demo.invalid/qingshan?a=1&b=2", "file:///etc/passwd"),
    "an address of text": (EN_SOURCE, "https://demo.invalid/qingshan?a=1&b=2", "data:text/html,x"),
    "an address with a quote": (EN_SOURCE, "https://demo.invalid/qingshan?a=1&b=2", "https://x/\"onclick=\"alert(1)"),
    "an address with a user": (EN_SOURCE, "https://demo.invalid/qingshan?a=1&b=2", "https://a:b@demo.invalid/"),
    "a digest of another file": (EN_SOURCE, "sha256: 4", "sha256: 5"),
    "a digest too short": (EN_SOURCE, "sha256: 4", "sha256: "),
    "a language that is none": (EN_SOURCE, "language: en", "language: xx-'"),
    "rights that are none": (EN_SOURCE, "rights: full", "rights: mine"),
    "a constant of nothing": ("vocabulary/constants.yaml", '"2.5"', '"0"'),
    "a constant without end": ("vocabulary/constants.yaml", '"2.5"', "inf"),
    "a limit that is no number": ("vocabulary/plausibility.yaml", '"0.7"', "nan"),
    "a limit upside down": ("vocabulary/plausibility.yaml", '"0.7"', '"7"'),
    "a place within itself": ("vocabulary/places.yaml", "within: yunxi", "within: qingshan"),
    "a unit without words": ("vocabulary/units.yaml", "words: [firm, firms, 家, 家企业]", "words: []"),
    "a unit with the word of another": ("vocabulary/units.yaml", "words: [firm, firms, 家, 家企业]", "words: [亩, firms, 家, 家企业]"),
    "a word that is a pattern": ("vocabulary/wordlists.yaml", "  zh: [已, 建成]", "  zh: ['(已+)+$', 建成]"),
    "a word that is nothing": ("vocabulary/wordlists.yaml", "  zh: [已, 建成]", "  zh: ['', 建成]"),
    "a list that is words": ("vocabulary/wordlists.yaml", "  zh: [已, 建成]", "  zh: 已"),
    "a waiver of a figure": ("waivers.yaml", "Also read: Yunxi to add 40 MW of wind power", "About 6,200 servers were in operation"),
    "a discrepancy of one": ("discrepancies.yaml", "facts: [qingshan-servers-2024, ", "facts: ["),
    "a discrepancy of nobody": ("discrepancies.yaml", "facts: [qingshan-servers-2024, ", "facts: [nobody, "),
}  # fmt: skip


def false_field() -> Iterator[tuple[str, Change]]:
    for what, (name, old, new) in _FALSE.items():
        yield what, edited(name, old, new)


# Paths

_NAMES = ["..a", "UPPER", "two words", "青山", "new\nline", "a" * 200, "-rf", "a--b", "a.b", "a'b", "<b>", "\x1b[31m", "con", "_audit"]  # fmt: skip


def escaping_path() -> Iterator[tuple[str, Change]]:
    for folder in ("briefings/qingshan", "sources/yanshi-2025"):
        for name in _NAMES:
            yield (
                f"{folder} called {name[:20]!r}",
                lambda content, f=folder, n=name: (content / f).rename((content / f).with_name(n)),  # type: ignore[misc]
            )
    for file in ("../../../etc/hostname", "/etc/hostname", "..", ".", "a/../article.txt", "source.yaml\0", "CON", "~/.ssh/id"):  # fmt: skip
        yield (
            f"an original at {file!r}",
            edited(EN_SOURCE, "voice: press-release", f"voice: press-release\noriginal: {{file: {file!r}, sha256: {'a' * 64}}}"),
        )  # fmt: skip
    yield "a fact called ../x", edited(BUILDING, "qingshan-firms-2024:", "../x:")
    yield "a table called ../x", edited(CARD, "  facilities:\n", "  ../facilities:\n")


# Bodies

_BODIES = {
    "a script": "<script>alert(1)</script>",
    "a comment": "<!-- x -->",
    "a frame": "<iframe src=//x></iframe>",
    "an image": "![x](http://127.0.0.1/x.png)",
    "an image of a file": "![x](file:///etc/passwd)",
    "a link that runs": "[x](javascript:alert(1))",
    "a link that runs in disguise": "[x](java&#10;script:alert(1))",
    "a link of text": "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "a link of a page": "[x](mhtml:file://x)",
    "a link to nowhere": "[x]()",
    "a link by name": "[x][y]\n\n[y]: javascript:alert(1)",
    "an address in angles": "<javascript:alert(1)>",
    "a template": "{{ 7*7 }} {% for x in y %}",
    "code": "```python\nimport os\n```",
    "a rule": "---",
    "a table of Markdown": "| a | b |\n|---|---|\n| 1 | 2 |",
    "a figure by hand": "共有62家企业。",
    "quotes 2000 deep": ">" * 2000 + " x",
    "lists 500 deep": "".join("  " * n + "- x\n" for n in range(500)),
    "brackets without end": "[" * 20_000,
    "stars without end": "**甲" * 5_000,
    "backticks without end": "`" * 20_000,
    "a paragraph without end": "甲" * 60_000,
    "an open reference": "[[qingshan-racks-2024",
    "a judgement in a judgement": "> [!JUDGEMENT]\n> > [!JUDGEMENT]\n> > x",
    "a label that is none": "> [!DANGER]\n> x",
    "a heading too deep": "###### x",
    "a heading of a figure": "## [[qingshan-racks-2024]]",
    "a footnote": "甲[^1]\n\n[^1]: x",
    "an escape": "\\<script\\>",
}
_REFERENCES = {
    "nobody": "[[nobody]]",
    "a form that is none": "[[qingshan-racks-2024|eval]]",
    "two forms": "[[qingshan-racks-2024|when|cite]]",
    "a path": "[[../../etc/passwd]]",
    "an id in capitals": "[[QINGSHAN-RACKS-2024]]",
    "a table that is none": "[[table:nothing]]",
    "a chart that is none": "[[chart:nothing]]",
    "a table in a sentence": "甲[[table:facilities]]乙",
    "a table again": "[[table:facilities]]",
    "a kind that is none": "[[file:/etc/passwd]]",
    "the time of a constant": "[[standard-rack-power|when]]",
    "nothing": "[[]]",
    "a reference in a reference": "[[qingshan-[[qingshan-racks-2024]]]]",
    "a line in it": "[[qingshan-\nracks-2024]]",
    "a script": "[[<script>alert(1)</script>]]",
    "a long name": "[[" + "a" * 10_000 + "]]",
    "a thousand times the same": "[[qingshan-racks-2024]] " * 1000,
}


def bad_body() -> Iterator[tuple[str, Change]]:
    for what, text in _BODIES.items():
        yield what, rewritten(ZH, lambda raw, t=text: raw + f"\n{t}\n".encode())  # type: ignore[misc]


def bad_reference() -> Iterator[tuple[str, Change]]:
    for what, text in _REFERENCES.items():
        yield what, rewritten(EN, lambda raw, t=text: raw + f"\nThis: {t}\n".encode())  # type: ignore[misc]


if __name__ == "__main__":
    from test_corpus import outcome_of

    for name, change in corpus().items():
        print(f"{name}\n    {outcome_of(change)}")
