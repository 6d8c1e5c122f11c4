"""Numbers in Chinese text: digits or characters, with 万 and 亿, and 多, 余, 来 inside them."""

import re
from decimal import Decimal

from ..grammar import Number
from ..numerals import digits_at, han_number, scaled
from ..units import ZH_UNITS, zh_unit

# the length of the longest unit that begins with a character: most characters begin none
_LONGEST = {word[0]: len(word) for word in sorted(ZH_UNITS, key=len)}
_SIZES = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}
_SCALE = re.compile(r" ?([十百千]?亿亿|[十百千]?万亿|[十百千]?亿|[十百千]?万|[百千])")
_TAIL = re.compile(r"(?:万亿|亿|万|千|百)$")
_HAN_RUN = re.compile(
    r"[零〇一二两三四五六七八九十百千万亿]+"
    r"(?:点[零〇一二三四五六七八九]+(?:万亿|[十百千]?亿|[十百千]?万)?)?"
)
_MORE = re.compile(
    r"(?P<over>多|余(?!额)|(?:(?<=[0-9]{2})|(?<=[万亿]))\+(?![0-9A-Za-z+-]))|(?P<about>来)(?=[个万亿多家人名岁年天条项篇座次种台辆块元斤亩里米公吨户位只件本张场步头层只])"
)
_BEHIND_UNIT = re.compile(r"[0-9万亿][^0-9，。；、：（(,\s]{1,5}(?<![到至比和与及])$")
# 1，893万元: a Chinese comma groups where three digits and what they count follow
_WIDE_GROUPS = re.compile(
    r"(?<![0-9.，,])[1-9][0-9]{0,2}(?:，[0-9]{3})+(?:\.[0-9]+)?(?=[万亿元吨人户家股个名件台辆套项公平千港美欧])"
)
# $2.5B as English texts write it
_LETTERS = {"M": Decimal(10**6), "B": Decimal(10**9), "bn": Decimal(10**9)}
_LETTER_SCALE = re.compile(r" ?(M|B|bn)(?![A-Za-z0-9/])")
_SIGNED = re.compile(r"[$€£] ?$")
BARE_SCALE = re.compile(r"[十百千]?(?:万亿|亿|万)|[百千]")


def size_of(scale: str) -> Decimal:
    """Return what 万, 十亿, 万亿 multiply by; 1 for no scale."""
    size = Decimal(1)
    for char in scale:
        size *= _SIZES[char]
    return size


def word_at(text: str, start: int) -> str:
    """Return the longest unit of the table at `start`, or nothing."""
    longest = _LONGEST.get(text[start : start + 1], 0)
    for length in range(min(longest, len(text) - start), 0, -1):
        word = text[start : start + length]
        if zh_unit(word) and not (word[-1].isascii() and _letters_go_on(word, text, start)):
            return word
    return ""


def _letters_go_on(word: str, text: str, start: int) -> bool:
    following = text[start + len(word) : start + len(word) + 1]
    if following == "-" and len(word) > 1 and word[-1].isalpha():
        return not text[start + len(word) + 1 : start + len(word) + 2].isdigit()  # 16GW-20GW
    return word[-1].isalnum() and following.isascii() and (following.isalnum() or following == "-")


def scale_at(text: str, start: int) -> tuple[Decimal, int] | None:
    """Return the size of the 万 or 亿 at `start` and its end; 千 of 千瓦 belongs to the unit."""
    scale = _SCALE.match(text, start)
    if scale is None:
        return None
    word, end = scale.group(1), scale.end()
    if word[-1] in "百千" and word_at(text, end - 1):
        word, end = word[:-1], end - 1
    return (size_of(word), end) if word else None


def run_end(text: str, start: int) -> int:
    """Return where the digits or characters of number at `start` end."""
    if run := _HAN_RUN.match(text, start):
        return run.end()
    digits = digits_at(text, start)
    return digits[0] if digits else start + 1


def number_at(text: str, start: int) -> Number | None:
    """Return the number at `start`, a minus before it included."""
    digits = digits_at(text, start)
    if digits is not None:
        grouped = text.startswith("，", digits[0]) and _WIDE_GROUPS.match(text, start)
        if grouped:
            digits = grouped.end(), Decimal(grouped.group().replace("，", ""))
        return _in_digits(text, start, *digits)
    run = _HAN_RUN.match(text, start)
    return _in_characters(text, start, run.end()) if run else None


def _in_digits(text: str, start: int, end: int, value: Decimal | None) -> Number:
    if value is None:
        scale = scale_at(text, end)
        return Number(None, start, scale[1] if scale else end)
    begin = start
    if text[max(0, start - 1) : start] == "-" and _is_sign(text, start - 1):
        value, begin = -value, start - 1
    elif text[max(0, start - 2) : start] == "零下":
        value, begin = -value, start - 2
    letter = text[end : end + 1] in ("M", "B", "b", " ") and _LETTER_SCALE.match(text, end)
    if letter and _SIGNED.search(text[max(0, start - 2) : start]):
        size = _LETTERS[letter.group(1)]
        return Number(scaled(value, size), begin, letter.end(), value, size)
    hedge, end = _more(text, end)
    total: Decimal | None = value
    size = Decimal(1)
    scale = scale_at(text, end)
    if scale and (scale[0] >= 10**4 or value < 10):  # nobody writes 12百: 990百帕
        size, end = scale
        total, end = _smaller_parts(text, end, scaled(value, size), size)
        if size < 10**4 and (other := digits_at(text, end)):
            return Number(None, begin, other[0])  # 2千5百万
        if not hedge:
            hedge, end = _more(text, end)
    return Number(total, begin, end, value, size, hedge=hedge)


def _is_sign(text: str, hyphen: int) -> bool:
    if _BEHIND_UNIT.search(text[max(0, hyphen - 6) : hyphen]):
        return False  # 44元-139元/吨
    before = text[max(0, hyphen - 1) : hyphen]
    if before == ")":
        return not text[max(0, hyphen - 2) : hyphen - 1].isdigit()  # (元/股)-0.04元
    return not before.isascii() or not (before.isalnum() or before in "%.") or not before


def _more(text: str, end: int) -> tuple[str, int]:
    more = _MORE.match(text, end)
    return (more.lastgroup or "", more.end()) if more else ("", end)


def _smaller_parts(
    text: str, end: int, total: Decimal, size: Decimal
) -> tuple[Decimal | None, int]:
    """Return the sum with what follows the scale: 3亿4500万, 1万5千, 2万3000; none for 4万5."""
    while part := digits_at(text, end):
        value = part[1]
        step, after = scale_at(text, part[0]) or (Decimal(1), part[0])
        if value is None or value != int(value) or scaled(value, step) >= size:
            break
        if step == 1 and text.startswith(("岁", "周岁"), part[0]):
            break  # 390万65岁以上老人
        if step == 1 and 10 ** (part[0] - end) != size:
            return None, after
        total, end, size = total + scaled(value, step), after, step
        if step == 1:
            break
    return total, end


def _in_characters(text: str, start: int, end: int) -> Number | None:
    written = text[start:end]
    while len(written) > 1 and written[-1] in "百千" and word_at(text, start + len(written) - 1):
        written = written[:-1]
    value = han_number(written)
    if value is None:
        return None
    end = start + len(written)
    mantissa, size = _split_scale(written, value)
    if written[-1] not in "十百千万亿":
        return Number(value, start, end, mantissa, size, words=True)
    hedge, end = _more(text, end)
    if hedge and (scale := scale_at(text, end)):
        return Number(scaled(value, scale[0]), start, scale[1], value, scale[0], True, hedge)
    return Number(value, start, end, mantissa, size, True, hedge)


def _split_scale(written: str, value: Decimal) -> tuple[Decimal, Decimal]:
    """Return mantissa and scale, for ranges such as 三到五万."""
    tail = _TAIL.search(written)
    mantissa = han_number(written[: tail.start()]) if tail and tail.start() else None
    return (
        (value, Decimal(1))
        if mantissa is None or tail is None
        else (
            mantissa,
            size_of(tail.group()),
        )
    )
