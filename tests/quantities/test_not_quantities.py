"""Dates, names and ordinals: where they are looked for."""

import re
from itertools import chain

from hypothesis import given
from hypothesis import strategies as st

from briefing.quantities.zh import names

_CHINESE = tuple(chain(names.DATES, names.NAMES, names.ORDINALS))


@given(
    st.sampled_from(_CHINESE).flatmap(
        lambda pattern: st.tuples(st.just(pattern), st.from_regex(pattern))
    )
)
def test_what_is_found_begins_where_it_is_looked_for(drawn: tuple[str, str]) -> None:
    pattern, text = drawn
    for found in re.finditer(pattern, text):
        assert re.compile(names.BEGINS).match(text, found.start())
