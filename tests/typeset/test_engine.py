"""What of WeasyPrint is imported, and when."""

import subprocess
import sys

PROGRAM = """
import sys
from briefing.typeset.engine import weasyprint

fonts = weasyprint.pdf.fonts
late = "fontTools.subset", "fontTools.varLib.instancer"
assert not [name for name in late if name in sys.modules]
options = fonts.subset.Options(retain_gids=True)
assert type(options) is sys.modules[late[0]].Options
try:
    fonts.instantiateVariableFont({}, {})
except ValueError as refusal:
    assert "fvar" in str(refusal), refusal
assert late[1] in sys.modules
"""


def test_what_our_fonts_do_not_need_is_imported_when_another_font_does() -> None:
    subprocess.run([sys.executable, "-c", PROGRAM], check=True)
