import pytest
from demofolder import DemoFolder

INDICATORS = "vocabulary/indicators.yaml"
INDICATOR = """\
output:
  zh: 产值
  en: output
  unit: CNY
  parts:
    primary: {zh: 第一产业, en: primary industry, names: {zh: [一产], en: [first]}}
    secondary: {zh: 第二产业, en: secondary industry, names: {zh: [二产], en: [second]}}
"""
FACT = """\
{part}:
  place: qingshan
  indicator: output
  part: {part}
  value: {value}
  as-of: 2024
  status: achieved
  claim: {{zh: "{{value}}", en: "{{value}}"}}
  source: {source}
  quote: {quote}
  figure: {value}
"""
SOURCES = {"zh": "yanshi-2025", "en": "demo-daily-2025"}


def told(demo: DemoFolder, sentence: str, **values: str) -> list[str]:
    """Return what is found of the parts of a sentence at the end of a source."""
    source = SOURCES["en" if sentence.isascii() else "zh"]
    article = demo.path(f"sources/{source}/article.txt")
    for path, added in (article, f"{sentence}\n"), (demo.path(INDICATORS), INDICATOR):
        path.write_bytes(path.read_bytes() + added.encode())
    facts = [
        FACT.format(part=part, value=value, source=source, quote=sentence.rstrip(".。"))
        for part, value in values.items()
    ]
    demo.path("facts/parts.yaml").write_text("".join(facts), encoding="utf-8")
    return [problem.code for problem in demo.problems() if problem.code.startswith("part-")]


EN = "In 2024 the output of the {} industries was 3 billion yuan and 5 billion yuan{}."
ZH = "2024年{}产值分别为30亿元、50亿元。"
ONE, OTHER = "3 billion yuan", "5 billion yuan"


@pytest.mark.parametrize(
    ("sentence", "primary", "secondary", "found"),
    [
        (EN.format("first and second", ", respectively"), ONE, OTHER, []),
        (EN.format("first and second", ", respectively"), OTHER, ONE, ["part-order"]),
        (EN.format("second and first", ", respectively"), OTHER, ONE, []),
        (EN.format("second and first", ", respectively"), ONE, OTHER, ["part-order"]),
        (EN.format("first and tertiary", ", respectively"), ONE, OTHER, ["part-unquoted"]),
        (EN.format("second and first", ""), ONE, OTHER, []),
        (EN.format("second half the first and second", ", respectively"), ONE, OTHER, []),
        (ZH.format("第一产业、第二产业"), "30亿元", "50亿元", []),
        (ZH.format("第一产业、第二产业"), "50亿元", "30亿元", ["part-order"]),
        (ZH.format("二产、一产"), "50亿元", "30亿元", []),
        (ZH.format("农业、二产"), "30亿元", "50亿元", ["part-unquoted"]),
    ],
)
def test_figures_in_the_order_of_their_parts(
    demo: DemoFolder, sentence: str, primary: str, secondary: str, found: list[str]
) -> None:
    assert told(demo, sentence, primary=primary, secondary=secondary) == found


def test_one_part_alone_has_no_order(demo: DemoFolder) -> None:
    sentence = EN.format("second and first", ", respectively")
    assert told(demo, sentence, primary=ONE) == []
