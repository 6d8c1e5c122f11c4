from typing import Any

import pytest
from demofolder import BUILDING, DemoFolder, row

TERMS = "vocabulary/terms.yaml"
AGAIN = """\
qingshan-hall-again:
  kind: event
  place: qingshan
  during: 2021-06
  status: achieved
  claim: {{zh: 青山的第一座机房{zh}投运, en: The first hall of Qingshan{en} went into operation}}
  source: yanshi-2025
  quote: 第一座机房于2021年6月投运
qingshan-land-2026:"""


@pytest.mark.parametrize(
    "edits",
    [
        row("each known by a term"),
        row("nothing of the vocabulary", (TERMS, "into-operation: {zh: 投运, en: into operation, checked: \"true\"}\n", ""), (BUILDING, "  claim:\n    zh: 青山的第一座", "  «claim-indistinct»claim:\n    zh: 青山的第一座")),
        row("a term that is not checked", (TERMS, 'into operation, checked: "true"}', "into operation}"), (BUILDING, "  claim:\n    zh: 青山的第一座", "  «claim-indistinct»claim:\n    zh: 青山的第一座")),
        row("just what another names", (BUILDING, "qingshan-land-2026:", AGAIN.format(zh="", en="").replace("  claim:", "  «claim-indistinct»claim:"))),
        row("something more, out of the same words", (BUILDING, "qingshan-land-2026:", AGAIN.format(zh="和空调", en=" and its air conditioning").replace("quote: 第一座", "quote: «claim-indistinct»青山的第一座"))),
        row("something more", (BUILDING, "qingshan-land-2026:", AGAIN.format(zh="和空调", en=" and its air conditioning"))),
    ],
)  # fmt: skip
def test_claim_known(demo: DemoFolder, edits: Any) -> None:
    demo.expect(*edits)
