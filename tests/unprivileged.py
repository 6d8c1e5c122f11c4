"""Letting file modes count for root too, as they do for staff."""

import ctypes
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

_VERSION = 0x20080522
_OVERRIDING = 0b110
"""CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH: https://man7.org/linux/man-pages/man7/capabilities.7.html."""


@contextmanager
def as_staff() -> Iterator[None]:
    """Obey file modes, whoever runs the tests."""
    if os.geteuid() or sys.platform != "linux":
        yield
        return
    library = ctypes.CDLL(None, use_errno=True)
    header = (ctypes.c_uint32 * 2)(_VERSION, 0)
    held = (ctypes.c_uint32 * 6)()
    assert library.capget(header, held) == 0
    fewer = (ctypes.c_uint32 * 6)(*held)
    fewer[0] &= ~_OVERRIDING
    assert library.capset(header, fewer) == 0
    try:
        yield
    finally:
        assert library.capset(header, held) == 0
