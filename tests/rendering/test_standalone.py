"""`build --keep-print-html`: the page that went to the typesetter, to be set by other engines."""

import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

from project import Project

KEPT = "qingshan/qingshan-zh.print.html"


def test_the_page_stands_beside_its_pdf_though_that_is_fresh(project: Project) -> None:
    before = project.built()
    assert project.run("build", "--keep-print-html") == 0
    after = project.built()
    assert {name for name in after if name not in before} == {
        f"{name}/{name}-{edition}.print.html"
        for name in ("qingshan", "lime")
        for edition in ("zh", "en", "bilingual")
    }
    assert {name: after[name] for name in before} == before


def test_it_needs_nothing_but_the_files_of_its_fonts(project: Project) -> None:
    assert project.run("build", "--keep-print-html", "--edition", "zh", "qingshan") == 0
    html = (project.root / "build" / KEPT).read_text(encoding="utf-8")
    fonts = re.findall(r'src: url\("([^"]+)"\)', html)
    assert fonts and all(Path(unquote(urlsplit(font).path)).is_file() for font in fonts)
    assert len(re.findall(r"url\(", html)) == len(fonts)
    assert not re.search(r"<link|<script|<img", html)
    assert "@page" in html and "青山市" in html
