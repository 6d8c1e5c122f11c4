"""Numbers as they are written: digits, Chinese characters and English words -> Decimal."""

import re
from collections.abc import Mapping, Sequence
from decimal import Context, Decimal
from fractions import Fraction

from .words import in_order

EXACT = Context(prec=200)
"""Wide enough that no figure of a news text is ever rounded in silence."""

MAX_DIGITS = 40
"""A longer run of digits is a code, not a quantity: it is refused."""

# Only ASCII and full-width characters are folded, one to one, so that positions stay true.
_WIDE = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
_KEEP = (
    "！＂＃＇，：；？［］｛｝｜＾＿｀＠＆＊＜＝＞"  # punctuation of Chinese text, not of numbers
)
FOLD: Mapping[int, str] = {
    **{code: char for code, char in _WIDE.items() if chr(code) not in _KEEP},
    ord("￥"): "¥",
    ord("￡"): "£",
    ord("−"): "-",
    ord("〜"): "~",
    ord("∶"): ":",
    ord("∕"): "/",
    ord("⁄"): "/",
    ord("﹪"): "%",
    ord("﹒"): ".",
    ord("\u3000"): " ",
    ord("\u2011"): "-",
}
UNSEEN = "\u200b\u200c\u200d\u2060\ufeff\u00ad"
"""Marks without a width, which web pages leave between characters."""
# Typesetting puts a space between figures and characters; behind 万 another number may begin. A
# denial is not parted from its bound: 不 低于 is no 低于.
_TYPESET = re.compile(
    r"(?<=[\u4e00-\u9fff])(?<![百千万亿]) (?=[0-9])|(?<=[0-9%]) (?=[\u4e00-\u9fff])|(?<=[0-9]) (?=\.[0-9])"
    rf"|(?<=[不未没]) (?=[低高少超多足到达及满])|[{UNSEEN}]"
)
SPACES = " \u00a0\u2009\u202f"
_GROUP_SPACES = "\u00a0\u2009\u202f"

_CHUNK = re.compile(r"[0-9]+(?:[.,][0-9]+)*")
_GROUPED = re.compile(
    r"(?:[1-9][0-9]{0,2}(?:,[0-9]{3})+|[1-9][0-9]?(?:,[0-9]{2})+,[0-9]{3})(?:\.[0-9]+)?"
)  # the second as in India: 1,32,448
_DECIMAL = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_SPACED = re.compile(
    rf"[1-9][0-9]{{0,2}}((?:[{SPACES}][0-9]{{3}}){{1,12}})(?:\.[0-9]+)?(?![0-9]|[.,][0-9])"
)

HAN_DIGITS: Mapping[str, int] = {
    **{char: n for n, char in enumerate("零一二三四五六七八九")},
    "〇": 0,
    "两": 2,
}
_HAN_SMALL = {"十": 10, "百": 100, "千": 1000}
_HAN_LARGE = {"万": 10**4, "亿": 10**8}
HAN = "零〇一二两三四五六七八九十百千万亿"

SCALES: Mapping[str, int] = {
    "hundred": 10**2,
    "thousand": 10**3,
    "lakh": 10**5,
    "million": 10**6,
    "crore": 10**7,
    "billion": 10**9,
    "trillion": 10**12,
    "quadrillion": 10**15,
    "quintillion": 10**18,
}
SHORT_SCALES: Mapping[str, int] = {
    "k": 10**3,
    "m": 10**6,
    "mn": 10**6,
    "mln": 10**6,
    "mil": 10**6,
    "b": 10**9,
    "bn": 10**9,
    "bln": 10**9,
    "bil": 10**9,
    "tn": 10**12,
    "tr": 10**12,
    "trn": 10**12,
    "tril": 10**12,
}
WORDS: dict[str, int] = {
    word: n
    for n, word in enumerate(
        in_order(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
            "fifteen sixteen seventeen eighteen nineteen"
        )
    )
}
TENS: dict[str, int] = {
    word: 10 * n
    for n, word in enumerate(in_order("twenty thirty forty fifty sixty seventy eighty ninety"), 2)
}
PARTS: dict[str, int] = {
    "half": 2,
    "halves": 2,
    "quarter": 4,
    **{
        word: n
        for n, word in enumerate(
            in_order("third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"), 3
        )
    },
    "twentieth": 20,
    "hundredth": 100,
    "thousandth": 1000,
    "millionth": 10**6,
}
"""Names of the parts of a whole, in the singular."""


def fold(text: str) -> str:
    """Return the text with full-width digits, letters and signs in ASCII; same length."""
    return text.translate(FOLD)


def closed_up(text: str) -> tuple[str, Sequence[int]]:
    """Return a Chinese text without unseen marks and the spaces around figures, and where each
    character stood."""
    spaces = {space.start() for space in _TYPESET.finditer(text)}
    places = [place for place in range(len(text) + 1) if place not in spaces]
    return "".join(text[place] for place in places[:-1]), places


def scaled(value: Decimal, factor: Decimal | int) -> Decimal:
    """Return value x factor, exactly."""
    return EXACT.multiply(value, Decimal(factor))


def times(value: Decimal, factor: Fraction) -> Decimal:
    """Return value x factor to the precision of a quotient."""
    product = EXACT.multiply(value, Decimal(factor.numerator))
    return EXACT.divide(product, Decimal(factor.denominator))


def quotient(part: int | Decimal, whole: int | Decimal) -> Decimal:
    """Return part / whole, to ten decimals where it does not end, or to ten digits if that is zero."""
    exact = EXACT.divide(Decimal(part), Decimal(whole))
    short = exact.quantize(Decimal("1e-10"), context=EXACT)
    return EXACT.normalize(short) if short else Context(prec=10).plus(exact)


def plain(value: Decimal) -> str:
    """Return the decimal without exponent and without trailing zeros."""
    if not value:
        return "0"
    return f"{EXACT.normalize(value):f}"


def plain_or_none(value: Decimal | None) -> str | None:
    """Return the decimal as `plain` does; None where there is none."""
    return None if value is None else plain(value)


def normal(value: Decimal) -> Decimal:
    """Return the decimal as it prints plainly: no exponent, no trailing zeros."""
    return Decimal(plain(value))


def digits_at(text: str, start: int) -> tuple[int, Decimal | None] | None:
    """Return the end and the value of the digits at `start`; the value is None if ambiguous."""
    chunk = _CHUNK.match(text, start)
    if chunk is None:
        return None
    written, end = chunk.group(), chunk.end()
    if text[end : end + 1] in SPACES and (spaced := _SPACED.match(text, start)):
        groups = spaced.group(1)
        sure = len(groups) > 4 or groups[0] in _GROUP_SPACES or groups.endswith("000")
        value = Decimal(re.sub(rf"[{SPACES}]", "", spaced.group()))
        return spaced.end(), value if sure and len(written) <= MAX_DIGITS else None
    following = text[end : end + 1]
    if following and not following.isascii() and _is_foreign_digit(following):
        return end + 1, None
    preceding = text[max(0, start - 1) : start]
    if len(written) > MAX_DIGITS or (preceding.isdecimal() and not preceding.isascii()):
        return end, None
    if _DECIMAL.fullmatch(written):
        return end, Decimal(written)
    if _GROUPED.fullmatch(written):
        return end, Decimal(written.replace(",", ""))
    return end, None


def _is_foreign_digit(char: str) -> bool:
    return char.isdigit() or (char.isnumeric() and char not in HAN + "几兆半")


def han_number(text: str) -> Decimal | None:
    """Return the value of a number in Chinese characters; None if it is not one number.

    >>> han_number("一百二十万"), han_number("两千五"), han_number("三点五")
    (Decimal('1200000'), Decimal('2500'), Decimal('3.5'))
    """
    whole, point, decimals = text.partition("点")
    if point:
        digits = decimals.rstrip("百千万亿")
        if digits != decimals and (size := _by_places("一" + decimals[len(digits) :])):
            base = han_number(whole + point + digits)
            return None if base is None else scaled(base, size)
        if not decimals or any(char not in HAN_DIGITS for char in decimals):
            return None
        base = han_number(whole)
        places = "".join(str(HAN_DIGITS[char]) for char in decimals)
        return None if base is None else base + Decimal(f"0.{places}")
    if not text or any(char not in HAN for char in text) or text[1:].endswith("两"):
        return None  # 千万两 is a weight of silver
    if len(text) > 1 and all(char in HAN_DIGITS for char in text):
        return _by_position(text)
    return _by_places(text)


def _by_position(text: str) -> Decimal | None:
    if len(text) > MAX_DIGITS or not ("〇" in text or "零" in text[1:]) or "两" in text:
        return None
    return Decimal("".join(str(HAN_DIGITS[char]) for char in text))


def _by_places(text: str) -> Decimal | None:
    if len(text) > MAX_DIGITS:
        return None
    total = section = 0
    digit: int | None = None
    place = 0  # of the last 十百千万亿: 两千五 is 2500
    zero = False
    for char in text:
        if char in HAN_DIGITS:
            if char in "零〇":
                if digit is not None:
                    return None
                zero = True
                continue
            if digit is not None:
                return None
            digit = HAN_DIGITS[char]
        elif char in _HAN_SMALL:
            step = _HAN_SMALL[char]
            if digit is None and (section or total):
                return None  # 千百年, 万千 are vague
            if section and section % (step * 10):
                return None
            section += (1 if digit is None else digit) * step
            digit, place, zero = None, step, False
        else:
            step = _HAN_LARGE[char]
            part = section + (digit or 0)
            if total and total % (step * 10**4) and char == "万":
                return None
            if part == 0 and total == 0:
                part = 1
            total = (total + part) * step if char == "亿" else total + part * step
            section, digit, place, zero = 0, None, step, False
    if digit is not None:
        follows_place = place >= 100 and not zero and len(text) > 1
        section += digit * (place // 10 if follows_place else 1)
    elif zero and (len(text) > 1):
        return None
    return Decimal(total + section)


def english_number(words: Sequence[str]) -> Decimal | None:
    """Return the value of lower-case number words, hyphens left out; None if not one number.

    >>> english_number(["two", "hundred", "and", "twenty", "five", "thousand"])
    Decimal('225000')
    """
    total = group = 0
    last = 1000  # the size of the word before: twenty takes five, five takes none
    ceiling = 10**19
    for word in words:
        if word == "and":
            continue
        if word in WORDS:
            if last < 20 or (last < 100 and not 0 < WORDS[word] < 10):
                return None
            group, last = group + WORDS[word], 1
        elif word in TENS:
            if last < 100:
                return None
            group, last = group + TENS[word], 20
        elif word == "hundred":
            if not 0 < group < 100:
                return None
            group, last = group * 100, 100
        elif word in SCALES:
            step = SCALES[word]
            if not group or step >= ceiling:
                return None
            total, group, last, ceiling = total + group * step, 0, 1000, step
        else:
            return None
    return Decimal(total + group) if words else None
