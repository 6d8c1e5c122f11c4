"""What a release says is proved from the release alone: quotes by their excerpts, numbers by their quotes.

Each law takes the records as they were read and yields what breaks it, in both languages.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from briefing.facts import derive
from briefing.model import LANGUAGES, Language
from briefing.quantities import CountUnit, Quantity, find, parse, same_value
from briefing.quantities.finding import language_of
from briefing.releases.holdings import Record

Broken = tuple[str, str, str, str]
"""A code, the fact, and what is wrong in Chinese and in English."""


@dataclass(frozen=True)
class Facts:
    """The facts and constants to be proved, and the words of counted things."""

    facts: Mapping[str, Record]
    constants: Mapping[str, Record]
    units: Sequence[Record] = ()

    def counts(self) -> tuple[CountUnit, ...]:
        """Return the counted things as the quantity parser takes them."""
        return tuple(CountUnit(**{**unit, "words": tuple(unit["words"])}) for unit in self.units)


def figures(held: Facts) -> Iterator[Broken]:
    """Find values that are not those of their quote or calculation, and prints that are not the value's."""
    counts = held.counts()
    for name, record in held.facts.items():
        if record["kind"] != "figure":
            continue
        if record["quote"]:
            yield from _quoted(name, record, counts)
        if record["formula"]:
            yield from _computed(name, record, held)
        for language in LANGUAGES:
            told = record["printed"][language]
            if not _tells(told, language, effective(record), counts):
                value = decimal_words(effective(record))
                yield (
                    "printed-differs",
                    name,
                    f"{name} 印作“{told}”，事实的数值是 {value}",
                    f"{name} is printed as {told!r}, the value of the fact is {value}",
                )


def _quoted(name: str, record: Record, counts: Sequence[CountUnit]) -> Iterator[Broken]:
    exact = record["quote"]["exact"]
    words = record["figure"] or exact
    if words not in exact:
        yield (
            "figure-differs",
            name,
            f"{name} 所指的“{words}”不在引文里",
            f"{name}: the words {words!r} are not in its quote",
        )
    elif not (
        _tells(words, language_of(exact), quantity(record), counts, loosely=True)
        and _tells(exact, language_of(exact), quantity(record), counts)
    ):
        value = decimal_words(quantity(record))
        yield (
            "figure-differs",
            name,
            f"{name} 的数值是 {value}，引文是“{words}”",
            f"{name} has the value {value}, its quote says {words!r}",
        )


def _computed(name: str, record: Record, held: Facts) -> Iterator[Broken]:
    operation, operands = next(iter(record["formula"].items()))
    values: list[Decimal] = []
    for place, operand in enumerate(operands):
        entry = held.facts.get(operand) or held.constants.get(operand)
        if operation == "compound" and place == 2:
            values.append(_decimal(operand) or Decimal(0))
        elif entry is None or (value := effective(entry).value_base) is None:
            yield (
                "figure-differs",
                name,
                f"{name} 的算式用到 {operand}，这里没有它的数值",
                f"{name} is computed from {operand}, whose value is not here",
            )
            return
        else:
            values.append(value)
    result = derive.compute(operation, values)
    told = effective(record).value_base
    if told is None or not any(
        told in (derive.rounded(result, digits, way), -derive.rounded(-result, digits, way))
        for digits in range(1, 10)
        for way in ("", "over", "under")
    ):
        yield (
            "figure-differs",
            name,
            f"{name} 的数值是 {told}，按算式是 {result.normalize():f}",
            f"{name} has the value {told}, its calculation gives {result.normalize():f}",
        )


def effective(record: Record) -> Quantity:
    """Return the value that pages print: the editors' reading where it replaces the source's."""
    reading = record.get("reading")
    if reading and reading["standing"] == "arithmetic" and reading["value"] is not None:
        plain = {"value": reading["value"], "unit": reading["unit"], "low": None, "high": None}
        return quantity({**record, **plain})
    return quantity(record)


def quantity(record: Record) -> Quantity:
    """Return the value of a record, as quantities are compared; without one it is vague."""
    value, low, high = (_decimal(record.get(key)) for key in ("value", "low", "high"))
    unit = record["unit"] or ""
    return Quantity(
        "quantity" if unit else "fraction",
        value_base=value,
        low_base=low,
        high_base=high,
        unit_base=unit,
        qualifier=record.get("qualifier") or "",
    )


_DECIMAL = re.compile(r"-?[0-9]{1,40}(\.[0-9]{1,40})?")


def _decimal(text: str | None) -> Decimal | None:
    """Return a number as records write it; raises ValueError for what would fill the memory."""
    if text is not None and not _DECIMAL.fullmatch(text):
        raise ValueError(f"no number: {text[:40]!r}")
    return None if text is None else Decimal(text)


def decimal_words(value: Quantity) -> str:
    """Return a value for a message: 326000 rack."""
    told = [value.value_base] if value.value_base is not None else [value.low_base, value.high_base]
    number = "–".join(format(one, "f") for one in told if one is not None)
    return " ".join(filter(None, [value.qualifier, number, value.unit_base]))


_QUALIFIERS = {
    "超过": "over",
    "约": "about",
    "近": "nearly",
    "接近": "nearly",
    "不到": "under",
    "不少于": "at_least",
    "至多": "at_most",
    "over ": "over",
    "about ": "about",
    "nearly ": "nearly",
    "under ": "under",
    "at least ": "at_least",
    "up to ": "at_most",
}


def _tells(
    text: str,
    language: Language,
    value: Quantity,
    counts: Sequence[CountUnit],
    *,
    loosely: bool = False,
) -> bool:
    """Tell whether words hold a value with its qualifier, or `loosely` without.

    What has no value is vague: it is told without digits.
    """
    if value.value_base is None and value.low_base is None:
        return not any(map(str.isdigit, text))
    told = [found.quantity for found in find(text, language, counts=counts)]
    told += [whole] if (whole := parse(text, counts=counts)) else []
    for word, qualifier in _QUALIFIERS.items():  # 近2.5万P: 近 alone may be a date's
        if text.startswith(word) and (bare := parse(text.removeprefix(word), counts=counts)):
            told.append(replace(bare, qualifier=qualifier))
    return any(
        same_value(value, one) and (loosely or one.qualifier == value.qualifier) for one in told
    )


def quotes(records: Sequence[Record], facts: Mapping[str, Record]) -> Iterator[Broken]:
    """Find quotes that are not in their excerpt, or not those of their fact."""
    grounds = {(record["fact"], record["ground"]): record for record in records}
    for name, fact in facts.items():
        for ground in ("quote", "place_quote", "time_quote"):
            quote, record = fact[ground], grounds.get((name, ground))
            if quote and record is None:
                yield (
                    "excerpt-differs",
                    name,
                    f"{name} 的引文没有摘录",
                    f"{name}: there is no excerpt of its quote",
                )
            elif quote and record:
                yield from _in_excerpt(name, quote, record)


def _in_excerpt(name: str, quote: Mapping[str, Any], record: Record) -> Iterator[Broken]:
    excerpt = record["excerpt"]
    start = quote["start"] - excerpt["start"]
    there = excerpt["text"][max(0, start) : start + len(quote["exact"])]
    if there != quote["exact"]:
        yield (
            "excerpt-differs",
            name,
            f"{name} 的引文是“{quote['exact']}”，摘录里是“{there}”",
            f"{name} quotes {quote['exact']!r}, the excerpt has {there!r}",
        )
    elif record["exact"] != quote["exact"]:
        yield (
            "excerpt-differs",
            name,
            f"{name} 的引文在两处不同：“{quote['exact']}”，“{record['exact']}”",
            f"{name} is quoted in two ways: {quote['exact']!r}, {record['exact']!r}",
        )


def in_source(records: Sequence[Record], source: str, text: str) -> Iterator[Broken]:
    """Find excerpts that are not in the text of their source."""
    for record in records:
        excerpt = record["excerpt"]
        if (
            record["source"] == source
            and text[excerpt["start"] : excerpt["end"]] != excerpt["text"]
        ):
            yield (
                "source-differs",
                record["fact"],
                f"{record['fact']} 的摘录不在来源 {source} 的原处",
                f"{record['fact']}: its excerpt is not where it was in the source {source}",
            )
