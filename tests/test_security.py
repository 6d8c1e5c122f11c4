"""`docs/security.md` names a test for each line, and each of them is there."""

import re

from demofolder import PROJECT

DOCUMENT = (PROJECT / "docs" / "security.md").read_text(encoding="utf-8")


def test_each_line_names_tests_that_are_there() -> None:
    untrusted = DOCUMENT.partition("## Not trusted")[2]
    rows = [line for line in untrusted.splitlines() if line.startswith("| ")]
    rows = [row for row in rows if not row.startswith(("| ---", "| what"))]
    assert len(rows) > 12
    for row in rows:
        named = re.findall(r"`([\w/]+\.(?:py|txt))`", row.rsplit("|", 2)[1])
        assert named, row
        assert [name for name in named if not (PROJECT / "tests" / name).is_file()] == []
