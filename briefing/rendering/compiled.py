"""Templates as this program compiled them, kept as Python keeps its own modules, and where it does.

One that was compiled by another program, or from another source, is compiled anew; one that cannot
be kept is compiled each time.
"""

import marshal
import sys
from contextlib import suppress
from pathlib import Path

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from briefing import artifacts


class Compiled(BytecodeCache):
    """The compiled templates of a folder of templates."""

    def __init__(self, templates: Path, program: str) -> None:
        """Keep what the program of this digest compiles; templates are trusted, and so is the folder."""
        self._folder = templates / "__pycache__"
        self._program = program

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """Return the name of the file of a template."""
        return f"{name.replace('/', '.')}.{sys.implementation.cache_tag}.pyc"

    def get_source_checksum(self, source: str) -> str:
        """Return what tells one source and one program from another."""
        return artifacts.digest(self._program, source)

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill in the code of a template, if it is kept."""
        with suppress(OSError, EOFError, TypeError, ValueError):
            checksum, code = marshal.loads((self._folder / bucket.key).read_bytes())
            bucket.code = code if checksum == bucket.checksum else None

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code of a template."""
        if not sys.dont_write_bytecode:
            with suppress(OSError):
                kept = marshal.dumps((bucket.checksum, bucket.code))
                artifacts.write(self._folder / bucket.key, kept)
