"""The benchmark measures what it says, on content that is good."""

from pathlib import Path

import pytest
from bench.synthetic import Scale, fact_id, write
from demofolder import TEMPLATES

from briefing.build import examine


@pytest.mark.parametrize("scale", [Scale(2, years=2), Scale(3, years=4, together=2)])
def test_synthetic_content_passes_every_check(tmp_path: Path, scale: Scale) -> None:
    write(tmp_path, scale)
    library, problems = examine(tmp_path, TEMPLATES)
    assert problems == []
    assert len(library.facts) == scale.cities * scale.years * 10
    assert len(library.briefings) == len(scale.briefings)


def test_changing_a_fact_changes_its_article_and_nothing_else(tmp_path: Path) -> None:
    scale = Scale(2, years=2)
    assert write(tmp_path, scale)
    assert write(tmp_path, scale) == []
    source = "sources/qinghe-2011"
    changed = [f"{source}/article.txt", f"{source}/source.yaml", "facts/qinghe.yaml"]
    assert write(tmp_path, scale, changed=fact_id(scale)) == changed
    assert examine(tmp_path, TEMPLATES)[1] == []
    assert write(tmp_path, scale) == changed
