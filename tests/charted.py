"""The demo with each kind of chart: a third source, its facts, and the charts that draw them."""

import shutil

from demofolder import CARD, EN, PROJECT, ZH, DemoFolder

MORE = {
    "vocabulary/indicators.yaml": """\
park-power: {zh: 园区用电, en: power of the park, unit: "%", names: {en: [power of its park]}, parts: {coal: {zh: 煤电, en: coal power}, wind: {zh: 风电, en: wind power}, solar: {zh: 光伏发电, en: solar power}}}
""",
    CARD: """\
  racks:
    kind: line
    caption: {zh: 标准机架, en: Standard racks}
    query: {indicator: standard-racks, places: [qingshan], periods: [2022, 2023, 2024]}
  power:
    kind: share
    caption: {zh: 园区用电从哪里来, en: Power of the park by its origin}
    query: {indicator: park-power, measure: share, places: [qingshan], parts: [coal, wind, solar], periods: [2024]}
  renewal:
    kind: slope
    caption: {zh: 园区用电的计划, en: The plan for the power of the park}
    query: {indicator: park-power, measure: share, places: [qingshan], parts: [wind, solar], periods: [2024, 2027]}
""",
    ZH: "\n## 用电\n\n[[chart:racks]]\n\n[[chart:power]]\n\n[[chart:renewal]]\n",
    EN: "\n## Power\n\n[[chart:racks]]\n\n[[chart:power]]\n\n[[chart:renewal]]\n",
}


def charted(demo: DemoFolder) -> DemoFolder:
    """Add to a copy of the demo what the kinds of chart need."""
    shutil.copytree(PROJECT / "tests/fixtures/charts", demo.content, dirs_exist_ok=True)
    for name, text in MORE.items():
        path = demo.path(name)
        path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")
    return demo
