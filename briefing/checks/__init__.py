"""The checks, in the order in which they are run; each file is one check and its manual page.

They stand together by what they look at: `evidence`, `claims`, `prose`, `languages`, `cards`, `whole`.
"""

from collections.abc import Callable, Iterable, Iterator

from briefing.checks.cards import axis, captions, card, card_words, drawn, labels, listed, verdicts
from briefing.checks.claims import (
    claim_adds,
    claim_comparison,
    claim_indicator,
    claim_known,
    claim_order,
    claim_place,
    claim_quote,
    claim_subject,
    plan_words,
)
from briefing.checks.evidence import (
    anchored,
    card_printed,
    coverage,
    derivation,
    derived,
    fact_form,
    figure,
    part_order,
    quote,
    reading,
    source,
    speaker,
    status,
    time_kind,
    unit,
    waivers,
)
from briefing.checks.languages import contraries, glossary, names, negation, parity, translation
from briefing.checks.prose import (
    assured,
    attribution,
    backed,
    bare,
    cast,
    compared,
    crowding,
    denied,
    doubted,
    figure_edge,
    foremost,
    gaps,
    heads,
    leads,
    likened,
    ordinals,
    own_words,
    periods,
    printed_times,
    prose_plans,
    quotation_marks,
    references,
    replaced,
    settled,
    sides,
    subjects,
    time_edges,
    told_as,
    typed_figures,
    uncited,
    wholes,
)
from briefing.checks.whole import (
    chronology,
    discrepancies,
    discrepancy_told,
    grounds,
    note_adds,
    own_figures,
    plausibility,
    review,
    share,
    vocabulary,
    withdrawn,
)
from briefing.problems import Problem, in_file_order
from briefing.reading.library import Library

Check = Callable[[Library], Iterable[Problem]]

OF_PARTS: tuple[Check, ...] = (
    source.check,
    card_printed.check,
    fact_form.check,
    claim_subject.check,
    claim_indicator.check,
    claim_comparison.check,
    claim_place.check,
    negation.check,
    quote.check,
    figure.check,
    part_order.check,
    unit.check,
    anchored.check,
    time_kind.check,
    claim_quote.check,
    claim_adds.check,
    claim_order.check,
    speaker.check,
    status.check,
    plan_words.check,
    card_words.check,
    captions.check,
    listed.check,
    chronology.check,
    references.check,
    typed_figures.check,
    figure_edge.check,
    periods.check,
    quotation_marks.check,
    gaps.check,
    printed_times.check,
    time_edges.check,
    ordinals.check,
    backed.check,
    denied.check,
    contraries.check,
    attribution.check,
    cast.check,
    replaced.check,
    prose_plans.check,
    heads.check,
    told_as.check,
    glossary.check,
    parity.check,
)
"""Those that judge a source with the facts that quote it, or a briefing, by what these name.

What one of them finds there does not depend on any other part of the content (`briefing.checking.parts`), nor on
where a text stands in its file.
"""

OF_THE_WHOLE: tuple[Check, ...] = (
    vocabulary.check,
    names.check,
    claim_known.check,
    derived.check,
    derivation.check,
    card.check,
    drawn.check,
    axis.check,
    labels.check,
    verdicts.check,
    uncited.check,
    bare.check,
    assured.check,
    subjects.check,
    crowding.check,
    own_words.check,
    compared.check,
    sides.check,
    leads.check,
    wholes.check,
    foremost.check,
    settled.check,
    likened.check,
    doubted.check,
    translation.check,
    plausibility.check,
    reading.check,
    grounds.check,
    discrepancies.check,
    discrepancy_told.check,
    own_figures.check,
    note_adds.check,
    waivers.check,
    coverage.check,
    review.check,
    share.check,
    withdrawn.check,
)
"""Those that hold one part of the content against another, or against all of it."""

CHECKS = (*OF_PARTS, *OF_THE_WHOLE)


WITHOUT_VOCABULARY: tuple[Check, ...] = (
    source.check,
    quote.check,
    chronology.check,
    uncited.check,
    parity.check,
    waivers.check,
    coverage.check,
)
"""The checks that do not lean on the vocabulary."""


def check(library: Library) -> list[Problem]:
    """Return everything that the checks find, in file order."""
    return in_file_order(findings(library))


def findings(library: Library) -> Iterator[Problem]:
    """Find problems one by one, check after check, for those who need only the first."""
    for run in runnable(library):
        yield from run(library)


def runnable(library: Library) -> tuple[Check, ...]:
    """Return the checks that can be run.

    Where the vocabulary could not be read, those that lean on it would only echo that.
    """
    return WITHOUT_VOCABULARY if library.is_unread("vocabulary") else CHECKS
