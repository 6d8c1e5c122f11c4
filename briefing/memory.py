"""How much is remembered of what was read once, so that no check reads it again.

Enough for a content of 10,000 facts: were it less, a walk over all of them would forget each before
it comes back to it.
"""

TEXTS = 1 << 17
"""Of what follows from a text alone."""

FACTS = 1 << 14
"""Of what follows from a fact in its library, which is kept alive as long."""
