"""Every run says how much was checked; what was skipped is a failure, not a silence."""

from pathlib import Path
from typing import Any

import pytest
from demofolder import BUILDING, COMPUTING, TEMPLATES, ZH, DemoFolder, replace

from briefing.checking.counts import as_record, as_text, counts, skipped
from briefing.checking.examining import examine
from briefing.checks import CHECKS, WITHOUT_VOCABULARY
from briefing.problems import errors

ALL_OF_DEMO = {
    "checks": (len(CHECKS), len(CHECKS)),
    "sources": (2, 2),
    "facts": (18, 18),
    "briefings": (1, 1),
    "quotes": (17, 17),
    "figures": (14, 14),
    "derived": (1, 1),
    "statements": (2, 2),
    "events": (1, 1),
    "claims": (18, 18),
    "blocks": (28, 28),
    "quantities-covered": (14, 15),
    "quantities-waived": (1, 15),
    "sources-quoted": (2, 2),
    "facts-used": (18, 18),
    "translations-confirmed": (0, 58),
    "facts-reviewed": (0, 18),
}


def counted(demo: DemoFolder) -> dict[str, tuple[int, int]]:
    return {c.kind: (c.done, c.total) for c in counts(examine(demo.content, TEMPLATES)[0])}


def test_clean_content_is_checked_whole(demo: DemoFolder) -> None:
    assert counted(demo) == ALL_OF_DEMO


def rewrite(old: str, new: str) -> Any:
    return lambda path: replace(path, old, new)


SKIPPED = [
    pytest.param("vocabulary/units.yaml", Path.unlink, {"checks": (len(WITHOUT_VOCABULARY), len(CHECKS)), "figures": (0, 14), "derived": (0, 1), "claims": (0, 18), "blocks": (0, 28)}, id="without the vocabulary"),
    pytest.param("sources/yanshi-2025/article.txt", Path.unlink, {"sources": (1, 2), "quotes": (8, 17), "figures": (7, 14), "statements": (1, 2), "events": (0, 1)}, id="without an article"),
    pytest.param(BUILDING, rewrite("by: 2026", "by: 2026年"), {"facts": (17, 18)}, id="without a fact"),
    pytest.param(ZH, Path.unlink, {"briefings": (0, 1)}, id="without a body"),
    pytest.param(BUILDING, rewrite("累计完成投资３５．６亿元", "累计完成投资３５．７亿元"), {"figures": (13, 14)}, id="a quote that is not found"),
    pytest.param(COMPUTING, rewrite("formula: {product: [qingshan-racks-2025,", "formula: {product: [qingshan-rack-power,"), {"derived": (0, 1)}, id="a formula that cannot be computed"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "damage", "gaps"), SKIPPED)
def test_what_is_skipped_is_counted_and_fails(
    demo: DemoFolder, name: str, damage: Any, gaps: dict[str, tuple[int, int]]
) -> None:
    damage(demo.path(name))
    library, problems = examine(demo.content, TEMPLATES)
    missing = {count.kind: (count.done, count.total) for count in skipped(counts(library))}
    assert gaps.items() <= missing.items()
    assert errors(problems)
    assert demo.run("check") == 1


def test_what_was_not_checked_is_said(demo: DemoFolder, capsys: pytest.CaptureFixture[str]) -> None:
    demo.path("vocabulary/units.yaml").unlink()
    assert demo.run("check", "--messages", "both") == 1
    zh, en = capsys.readouterr().err.splitlines()[-2:]
    assert (
        zh
        == f"没有核对的：核对项目 {len(CHECKS) - len(WITHOUT_VOCABULARY)}、数字 14、推算 1、事实语句 18、正文段落 28。改正上面的错误后再核对一次"
    )
    assert en == (
        f"not checked: checks {len(CHECKS) - len(WITHOUT_VOCABULARY)}, figures 14, derived 1, claims 18, prose blocks 28. "
        "Mend the errors above and check again"
    )


def test_counts_in_each_language(demo: DemoFolder) -> None:
    library, _ = examine(demo.content, TEMPLATES)
    found = counts(library)[1:3]
    assert as_text(found, "zh") == "已核对：来源 2/2，事实 18/18"
    assert as_text(found, "en") == "checked: sources 2/2, facts 18/18"
    assert as_text(found, "both") == "\n".join([as_text(found, "zh"), as_text(found, "en")])
    assert as_record(found) == {
        "sources": {"checked": 2, "total": 2},
        "facts": {"checked": 18, "total": 18},
    }


def test_no_content_is_nothing_checked(tmp_path: Path) -> None:
    found = counts(examine(tmp_path / "nowhere", TEMPLATES)[0])
    assert all(count.total == 0 for count in found if count.kind != "checks")
