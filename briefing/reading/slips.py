"""What was slipped where a text is no YAML: its place, its name and its cure, as staff would tell it.

A parser tells where it could not go on; what was typed wrong stands there or above. Nothing here tells
whether a text is YAML: it is asked only of one that is not.
"""

import re

from briefing.problems import Bilingual

Slip = tuple[tuple[int, int], Bilingual, Bilingual]
"""Line and column, both from 1; what is wrong; the cure."""


def slip(text: str, line: int, since: int) -> Slip | None:
    """Return what was probably slipped in a text that a parser refused at a line.

    `since` is the first line of what the parser was reading then: a quotation mark may be missing there.
    """
    lines = text.split("\n")
    for number in (line, line - 1):
        if number >= 1 and (found := _in_line(lines[number - 1])):
            return (number, found[0] + 1), *found[1:]
    for number in range(line - 2, max(since, 1) - 1, -1):
        if found := _unpaired(lines[number - 1]):
            return (number, found[0] + 1), *found[1:]
    return _indented(lines, line)


_Found = tuple[int, Bilingual, Bilingual]

_QUOTE_IT = (
    '给整段文字加半角引号 "…"；文字里本来有 " 的，用 \'…\'',
    'put the whole text in quotation marks "...", or in \'...\' where it holds "',
)
_TWO_SPACES = ("改成半角空格，每级两个", "use plain spaces, two for each level")
_PATTERNS = tuple(
    (re.compile(pattern), Bilingual(*what), Bilingual(*cure))
    for pattern, what, cure in (
        (
            r"(<{7}|>{7})(?: |$)|(={7})$",
            ("这里有版本合并留下的标记", "a mark is left here from a merge of two versions"),
            ("留下对的一份，删去 <<<<<<<、=======、>>>>>>> 各行", "keep the right version and remove the lines with <<<<<<<, =======, >>>>>>>"),
        ),
        (r"[ \u3000\u00a0]*(\t)", ("缩进里有制表符（Tab）", "a tab stands in the indentation"), _TWO_SPACES),
        (
            r"[ \t]*([\u3000\u00a0\u2000-\u200a\u202f])",
            ("缩进里有全角空格或网页上的空格", "a wide space or one of a web page stands in the indentation"),
            _TWO_SPACES,
        ),
        (
            r"(?:[ ]*(?:- )?[\w-]+|.*[{,] *(?:zh|en|value|quote))(：)",
            ("冒号是全角的“：”", "the colon is the wide one of Chinese"),
            ("改成半角的 :，后面空一格", "type a plain : and a space after it"),
        ),
        (
            r"(?:[ ]*(?:- )?[a-z][a-z0-9-]*|.*[{,] *(?:zh|en|value|quote))(:)(?=[^\s/:])",
            ("冒号后面少一个空格", "a space is missing after the colon"),
            ("冒号后面空一格", "type a space after the colon"),
        ),
        (r"[^#\"']*?[:,-] +([%@`])", ("文字以 %、@ 或 ` 开头", "a text begins with %, @ or `"), _QUOTE_IT),
        (
            r"[^#\"']*?[:,-] +([“”＂„])",
            ("“ ” 不能当 YAML 的引号", "curly quotation marks are none of YAML"),
            ("整段文字用半角引号 \"…\" 括起来；里面的中文引号照旧", "put the whole text in plain quotation marks \"...\"; those inside may stay curly"),
        ),
        (
            r"(?:[ ]*(?:- )?[\w-]+: +[^\s\"'{\[|>#][^\"]*?|.*\b(?:zh|en): +[^\s\"'{}\[,][^\",}]*?)(:)(?= )",
            ("文字里有半角冒号", "a text holds a colon with a space"),
            (f"{_QUOTE_IT[0]}；中文里用全角冒号也行", _QUOTE_IT[1]),
        ),
        (
            r".*[:\[,{-] +(\{[a-z0-9-]+(?:\|when)?\})",
            ("文字以 { 开头", "a text begins with {"),
            _QUOTE_IT,
        ),
    )
)  # fmt: skip
_QUOTED = re.compile(r"""((?:^|[:\[,{-]) *)("(?:[^"\\]|\\.)*"|'(?:[^']|'')*')""")
_ENTRY = re.compile(r" *(?:- *)?(?:[^\s#].*?:(?:\s|$)|#|-\s|-$|$|[\]}])")


def _in_line(line: str) -> _Found | None:
    """Return what is slipped in one line, the surest first."""
    if line.lstrip().startswith("#"):
        return None
    typed = _QUOTED.sub(lambda quoted: quoted[1] + "x" * len(quoted[2]), line)
    for pattern, what, cure in _PATTERNS:
        if found := pattern.match(typed):
            return found.start(found.lastindex or 0), what, cure
    if found_open := _unpaired(line):
        return found_open
    if not _ENTRY.match(line):
        return len(line) - len(line.lstrip()), *_NO_ENTRY
    return None


_NO_ENTRY = (
    Bilingual("这一行不是“名称: 内容”", "this line is not of the form `name: content`"),
    Bilingual(
        "若是上一行的下半句，并到上一行去，不换行；否则补上名称和半角冒号",
        "if it goes on from the line above, join them to one line; else give it its name and a colon",
    ),
)
_OPENING = re.compile(r"(?:^|[:\[,{-]) *(?P<mark>[\"'])")
_CLOSED = {
    '"': re.compile(r'"(?:[^"\\]|\\.)*"(?P<after> *[^\s,\]}:#].*)?'),
    "'": re.compile(r"'(?:[^']|'')*'(?P<after> *[^\s,\]}:#].*)?"),
}
_BRACKETS = {"[": "]", "{": "}"}


def _unpaired(line: str) -> _Found | None:
    """Return the quotation mark or the bracket of a line that has no second one, or has words after it."""
    outside, at = list(line), 0
    while opening := _OPENING.search(line, at):
        start, mark = opening.start("mark"), opening["mark"]
        closed = _CLOSED[mark].match(line, start)
        if closed is None:
            return start, *_open(mark)
        if closed["after"]:
            return closed.start("after"), *_AFTER
        at = closed.end()
        outside[start:at] = " " * (at - start)
    opened: list[int] = []
    for column, character in enumerate(outside):
        if character in _BRACKETS:
            opened.append(column)
        elif opened and character == _BRACKETS[outside[opened[-1]]]:
            opened.pop()
    return (opened[-1], *_open(outside[opened[-1]])) if opened else None


_AFTER = (
    Bilingual("引号收住以后还有字", "words follow after the closing quotation mark"),
    Bilingual(
        "引号要括住整段文字；里面的引号用中文的“ ”",
        "the quotation marks must hold the whole text; inside it use curly ones",
    ),
)


def _open(mark: str) -> tuple[Bilingual, Bilingual]:
    closing = _BRACKETS.get(mark, mark)
    return (
        Bilingual(f"这里的 {mark} 没有收住", f"the {mark} here is not closed"),
        Bilingual(f"在该收住的地方补上半角的 {closing}", f"put a plain {closing} where it ends"),
    )


def _indented(lines: list[str], line: int) -> Slip | None:
    """Return what is wrong with the indentation of a line: more than what it follows, or like nothing above."""
    here = lines[line - 1] if line <= len(lines) else ""
    above = [one for one in lines[: line - 1] if one.strip() and not one.lstrip().startswith("#")]
    if not here.strip() or not above:
        return None
    depth, before = (len(one) - len(one.lstrip(" ")) for one in (here, above[-1]))
    place = (line, depth + 1)
    if depth > before:
        more = depth - before
        return (
            place,
            Bilingual(f"这一行比上一行多缩进了 {more} 格", f"this line stands {more} deeper than the one above"),
            Bilingual("同级的各行左边对齐：这一行靠左，或者上一行靠右", "lines of one level begin in one column: move this one left, or the one above right"),
        )  # fmt: skip
    if depth not in {len(one) - len(one.lstrip(" ")) for one in above}:
        return (
            place,
            Bilingual(
                f"这一行缩进 {depth} 格，与上面哪一级都没有对齐",
                f"this line stands {depth} deep, like no line above it",
            ),
            Bilingual(
                "同级的各行左边对齐，每级两格",
                "lines of one level begin in one column, two spaces for each level",
            ),
        )
    return None


_REASONS = {
    "did not find expected key": "这里应当是“名称: 内容”",
    "could not find expected ':'": "缺少冒号",
    "mapping values are not allowed in this context": "这里不能再有“名称: ”",
    "did not find expected ',' or '}'": "{ } 里缺少逗号，或没有收住",
    "did not find expected ',' or ']'": "[ ] 里缺少逗号，或没有收住",
    "did not find expected '-' indicator": "列表的这一项前面缺少“- ”",
    "block sequence entries are not allowed in this context": "这里不能用“- ”起一项",
    "found unexpected end of stream": "引号或括号到文件末尾也没有收住",
    "found unknown escape character": "反斜杠后面的字不对",
    "did not find expected node content": "这里应当有内容",
}


def told(reason: str) -> tuple[Bilingual, Bilingual]:
    """Return what a parser said, where no slip is seen, and where to look."""
    return (
        Bilingual(
            f"YAML 语法有误：{_REASONS.get(reason, reason)}", f"this is not valid YAML: {reason}"
        ),
        Bilingual(
            "看这一行和上一行：缩进是否对齐，冒号是否半角、后有空格，引号是否成对；文字里有冒号、# 或 {…} 时给整段加引号",
            "look at this line and the one above: indentation, a plain colon with a space after it, pairs of "
            "quotes; quote a text that holds a colon, # or {...}",
        ),
    )
