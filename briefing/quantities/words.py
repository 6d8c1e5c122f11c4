"""Word lists as they are easiest to read and to extend: one string, words between blanks."""


def in_order(text: str) -> tuple[str, ...]:
    """Return the words of a list, in order."""
    return tuple(text.split())


def words(text: str) -> frozenset[str]:
    """Return the words of a list, to look words up in."""
    return frozenset(text.split())
