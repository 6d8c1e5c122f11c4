"""Quantities as Chinese (GB/T 15835) and English readers expect them."""

import re
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction

from .numerals import EXACT, PARTS, TENS, WORDS, plain, quotient, times
from .quantity import Language, Quantity
from .unit_table import Unit
from .units import UNITS, CountUnit

AnyUnit = Unit | CountUnit | str

_ZH_SCALES = ((Decimal(10**12), "万亿"), (Decimal(10**8), "亿"), (Decimal(10**4), "万"))
_EN_SCALES = (
    (Decimal(10**12), "trillion"),
    (Decimal(10**9), "billion"),
    (Decimal(10**6), "million"),
)
_NO_SCALE = (Decimal(1), "")
_MOST_DECIMALS: Mapping[Language, int] = {"zh": 4, "en": 3}

_QUALIFIERS: Mapping[Language, Mapping[str, str]] = {
    "zh": {
        "over": "超过",
        "about": "约",
        "nearly": "近",
        "under": "不到",
        "at_least": "不少于",
        "at_most": "至多",
    },
    "en": {
        "over": "over ",
        "about": "about ",
        "nearly": "nearly ",
        "under": "under ",
        "at_least": "at least ",
        "at_most": "up to ",
    },
}
# 近5年 is the past five years, and "over five years" may be during them
_OF_TIME: Mapping[tuple[Language, str], str] = {
    ("zh", "nearly"): "接近",
    ("en", "over"): "more than ",
}
# Chinese energy statistics tell power in 万千瓦 and energy in 亿千瓦时
_ZH_STATISTICS: Mapping[str, str] = {
    **dict.fromkeys(("MW", "GW", "TW"), "kW"),
    **dict.fromkeys(("MWh", "GWh", "TWh"), "kWh"),
}
_WRITTEN = re.compile(r"0*([0-9][0-9,]*)\.([0-9]+)")


def format_value(
    value: Decimal,
    unit: AnyUnit,
    language: Language,
    *,
    qualifier: str = "",
    digits_as_written: str | None = None,
) -> str:
    """Return the value with its unit and qualifier: 32.6万架, 超过282亿元; 326,000 racks, 15%.

    `unit` is a symbol of the table, a Unit, a CountUnit or "" for a bare number.
    `digits_as_written` is the number in the source ("119.90亿"): as many significant digits
    are printed, so that 119.90 stays 119.90.
    """
    known = _unit(unit)
    value, known = _in_statistics(value, known, language)
    number = _number(value, language, _significant(digits_as_written))
    return _qualifier(qualifier, known, language) + _with_unit(number, value, known, language)


def format_quantity(
    quantity: Quantity,
    language: Language,
    *,
    unit: AnyUnit | None = None,
) -> str:
    """Return a quantity of any kind: 八分之一, 数十万台, 10%～15%; one-eighth, 10–15%.

    `unit` says in which unit to tell it (by default its base unit, or the word as written where
    that is a counted thing); a value in another unit of the same dimension is converted.
    """
    known = _unit(quantity.unit_base if unit is None else unit)
    qualifier = quantity.qualifier
    head = _qualifier(qualifier, known, language)
    values = [
        _converted(value, quantity.unit_base, known)
        for value in (quantity.value_base, quantity.low_base, quantity.high_base)
    ]
    match quantity.kind:
        case "vague":
            return head + _vague(quantity, known, language)
        case "fraction" if quantity.value is not None and unit is None:
            return head + _fraction(quantity.value, language)
        case "ratio":
            return head + quantity.written
        case "range" if values[1] is not None and values[2] is not None:
            return head + _range(values[1], values[2], known, language)
        case "order" if values[0] is not None:
            return _order(values[0], known, language, "" if qualifier == "about" else head)
    if values[0] is None:
        return quantity.written
    return format_value(
        values[0], known or "", language, qualifier=qualifier, digits_as_written=quantity.written
    )


def _unit(unit: AnyUnit) -> Unit | CountUnit | None:
    """Return the unit of a symbol or of a base; a KeyError is a misspelt symbol."""
    if not isinstance(unit, str):
        return unit
    if not unit:
        return None
    if unit.startswith("count:") or "/" in unit:
        word = unit.removeprefix("count:")
        return UNITS.get(unit) or CountUnit(word, (word,), word, word, word)
    return UNITS["P" if unit == "PFLOPS" else unit]


def _converted(value: Decimal | None, base: str, known: Unit | CountUnit | None) -> Decimal | None:
    if value is None or not isinstance(known, Unit):
        return value
    source = _unit(base)
    if not isinstance(source, Unit) or source.dimension != known.dimension:
        return value
    return times(value, source.factor / known.factor)


def _in_statistics(
    value: Decimal, known: Unit | CountUnit | None, language: Language
) -> tuple[Decimal, Unit | CountUnit | None]:
    if language == "zh" and known is not None and known.symbol in _ZH_STATISTICS:
        other = UNITS[_ZH_STATISTICS[known.symbol]]
        assert isinstance(known, Unit)
        return times(value, known.factor / other.factor), other
    return value, known


def _qualifier(name: str, known: Unit | CountUnit | None, language: Language) -> str:
    if not name:
        return ""
    of_time = isinstance(known, Unit) and known.dimension in ("calendar", "time")
    if of_time and (language, name) in _OF_TIME:
        return _OF_TIME[language, name]
    return _QUALIFIERS[language][name]


def _with_unit(
    number: str, value: Decimal, known: Unit | CountUnit | None, language: Language
) -> str:
    if known is None:
        return number
    if known.symbol == "%":
        return f"{number}%"
    if language == "zh":
        return f"{number}{known.zh}"
    word = known.en if value == 1 else known.en_other or known.en
    return f"{number} {word}" if word else number


def _significant(written: str | None) -> int:
    """Return how many digits a decimal fraction shows; 0 where no zero of it is meant."""
    found = _WRITTEN.search(written or "")
    if found is None:
        return 0
    whole, places = found.groups()
    digits = (whole.replace(",", "") + places).lstrip("0")
    return len(digits)


def _number(value: Decimal, language: Language, significant: int) -> str:
    scale, word = _scale(value, language)
    mantissa = _mantissa(value, scale, language, significant)
    if language == "zh":
        return mantissa + word
    return f"{mantissa} {word}" if word else mantissa


def _scale(value: Decimal, language: Language) -> tuple[Decimal, str]:
    """Return the largest scale in which the value stays readable."""
    scales = _ZH_SCALES if language == "zh" else _EN_SCALES
    for scale, word in scales:
        if abs(value) >= scale and _places(value, scale) <= _MOST_DECIMALS[language]:
            return scale, word
    return _NO_SCALE


def _places(value: Decimal, scale: Decimal) -> int:
    return len(plain(EXACT.divide(value, scale)).partition(".")[2])


def _mantissa(value: Decimal, scale: Decimal, language: Language, significant: int) -> str:
    text = plain(EXACT.divide(value, scale))
    sign, text = ("−", text[1:]) if text.startswith("-") else ("", text)
    whole, _, places = text.partition(".")
    missing = significant - len((whole + places).lstrip("0"))
    if missing > 0 and value:
        places += "0" * missing
    if language == "en":
        whole = f"{int(whole):,}"
    return sign + whole + (f".{places}" if places else "")


def _range(low: Decimal, high: Decimal, known: Unit | CountUnit | None, language: Language) -> str:
    if isinstance(known, Unit):
        low, _ = _in_statistics(low, known, language)
    high, known = _in_statistics(high, known, language)
    first, last = _number(low, language, 0), _number(high, language, 0)
    if known is not None and known.symbol == "%":
        return f"{first}%～{last}%" if language == "zh" else f"{first}% to {last}%"
    if language == "zh":
        return _with_unit(f"{first}～{last}", high, known, language)
    return _with_unit(f"{first} to {last}", Decimal(0), known, language)


_HAN = "零一二三四五六七八九"
_ENGLISH = {n: word for word, n in (WORDS | TENS).items()}
_PART_NAMES = {n: word for word, n in PARTS.items() if word not in ("fourth", "halves")}


def _han(number: int) -> str:
    """Return a number under a hundred in characters."""
    tens, ones = divmod(number, 10)
    head = "" if not tens else ("" if tens == 1 else _HAN[tens]) + "十"
    return head + (_HAN[ones] if ones or not tens else "")


def _fraction(value: Decimal, language: Language) -> str:
    exact = Fraction(value).limit_denominator(99)
    top, bottom = exact.numerator, exact.denominator
    if quotient(top, bottom) != value or not 0 < top < bottom:
        return plain(value)
    if language == "zh":
        return "一半" if bottom == 2 else f"{_han(bottom)}分之{_han(top)}"
    if bottom == 2:
        return "half"
    if bottom in _PART_NAMES and top in _ENGLISH:
        return f"{_ENGLISH[top]}-{_PART_NAMES[bottom]}{'s' if top > 1 else ''}"
    return plain(value)


def _vague(quantity: Quantity, known: Unit | CountUnit | None, language: Language) -> str:
    """Return 数十万台 or "hundreds of thousands of servers"."""
    if quantity.magnitude is None:
        return quantity.written
    power = quantity.magnitude.adjusted()
    if language == "zh":
        number = "数" + _zh_power(power)
        return _with_unit(number, Decimal(0), known, language)
    number = _en_power(power)
    named = known is not None and bool(known.en_other or known.en)
    return f"{number} of {known.en_other or known.en}" if named and known else number


def _zh_power(power: int) -> str:
    small = ("", "十", "百", "千")
    if power >= 12:
        return small[min(power - 12, 3)] + "万亿"
    if power >= 8:
        return small[power - 8] + "亿"
    if power >= 4:
        return small[power - 4] + "万"
    return small[power]


def _en_power(power: int) -> str:
    if power == 1:
        return "dozens"
    group, rest = divmod(power, 3)
    large = ("", "thousands", "millions", "billions", "trillions")[min(group, 4)]
    head = ("", "tens", "hundreds")[rest]
    return " of ".join(word for word in (head, large) if word)


def _order(value: Decimal, known: Unit | CountUnit | None, language: Language, head: str) -> str:
    """Return 1000亿元级 or "100-billion-yuan-level"."""
    if language == "zh":
        return f"{head}{_with_unit(_number(value, language, 0), value, known, language)}级"
    words = [_number(value, language, 0).replace(" ", "-")]
    if known is not None and known.en:
        words.append(known.en.replace(" ", "-"))
    return f"{head}{'-'.join(words)}-level"
