"""What content is made of: sources, vocabulary, facts, briefings. Frozen pydantic models.

The JSON Schemas in `docs/schema/` come from here, so each field says what it means, with an
example; editors show that while staff type.
"""

from typing import Any

from briefing.model.cards import Card, Chart, Column, Layout, Query, Row, Table
from briefing.model.facts import (
    RESULTS,
    STATEMENT_STATUSES,
    Fact,
    Qualifier,
    Reading,
    Review,
    Standing,
    Status,
    Withdrawal,
)
from briefing.model.formulas import Formula
from briefing.model.ledger import Discrepancy, Waiver
from briefing.model.recipients import Recipient
from briefing.model.sources import CARD_FIELDS, SHA256_PATTERN, URL_PATTERN, CardField, Source
from briefing.model.vocabulary import (
    LEVELS,
    Actor,
    Constant,
    CountedThing,
    Indicator,
    Part,
    Place,
    Rule,
    Term,
    Wordlist,
)
from briefing.model.words import (
    DAY_PATTERN,
    EDITIONS,
    LANGUAGES,
    NUMBER_PATTERN,
    TIME_PATTERN,
    YEARS_PATTERN,
    Day,
    Edition,
    Id,
    InBoth,
    Language,
    Line,
    Measure,
    Model,
    Number,
    Time,
    Words,
    is_id,
)

__all__ = [
    "CARD_FIELDS",
    "DAY_PATTERN",
    "EDITIONS",
    "KINDS_OF_FILE",
    "LANGUAGES",
    "LEVELS",
    "NUMBER_PATTERN",
    "RESULTS",
    "SHA256_PATTERN",
    "STATEMENT_STATUSES",
    "TIME_PATTERN",
    "URL_PATTERN",
    "YEARS_PATTERN",
    "Actor",
    "Card",
    "CardField",
    "Chart",
    "Column",
    "Constant",
    "CountedThing",
    "Day",
    "Discrepancy",
    "Edition",
    "Fact",
    "Formula",
    "Id",
    "InBoth",
    "Indicator",
    "Language",
    "Layout",
    "Line",
    "Measure",
    "Model",
    "Number",
    "Part",
    "Place",
    "Qualifier",
    "Query",
    "Reading",
    "Recipient",
    "Review",
    "Row",
    "Rule",
    "Source",
    "Standing",
    "Status",
    "Table",
    "Term",
    "Time",
    "Waiver",
    "Withdrawal",
    "Wordlist",
    "Words",
    "is_id",
]

KINDS_OF_FILE: dict[str, Any] = {
    "source": Source,
    "places": dict[Id, Place],
    "indicators": dict[Id, Indicator],
    "units": dict[Line, CountedThing],
    "actors": dict[Id, Actor],
    "terms": dict[Id, Term],
    "wordlists": dict[Id, Wordlist],
    "constants": dict[Id, Constant],
    "plausibility": dict[Id, Rule],
    "facts": dict[Id, Fact],
    "discrepancies": dict[Id, Discrepancy],
    "waivers": dict[Id, Waiver],
    "translations": dict[Id, tuple[Id, ...]],
    "briefing": Card,
    "recipients": dict[Id, Recipient],
}
"""Each kind of YAML file, and what it holds."""
