"""一种文字否定，另一种也否定 / What one language denies, the other denies as well.

说法的一种文字有否定，另一种没有，意思就反了；多出一个否定也一样。
所以两种文字里的否定词（`wordlists.yaml` 的 `negations`：未、没有、not）要一样多；
只是看来像否定的（不详、not only）列在 `affirmed`，不计。改法：让两种文字说的一致；若不是否定，换个说法。

A negation in one language of a claim, and none in its twin, turns the sentence round; so does a second one beside
the first. Each language of a claim has as many of them. The words are those of `wordlists.yaml`, `negations`; words
that only look like one (不详, "not only") are listed under `affirmed`.

Accepted:
    zh: 原句没有说清指大同市, en: "The sentence does not make clear ..."
Refused:
    zh: 大同市没有建成标准机架{value}, en: "Datong has {value}"
    zh: 新闻稿不认为门槛不应过高, en: "The release argues that thresholds should not be too high"
"""

from collections.abc import Iterator

from briefing.model import LANGUAGES, Language
from briefing.problems import Problem, finding
from briefing.reading.library import Library
from briefing.text.naming import claim_text
from briefing.text.wordlists import matcher

CODES = ("negation-unmatched",)


def check(library: Library) -> Iterator[Problem]:
    """Find claims that one language denies more often than the other."""
    for fact in library.facts.values():
        denied: dict[Language, list[str]] = {}
        for language in LANGUAGES:
            text = matcher("affirmed", language, library).sub(" ", claim_text(fact, language))
            denied[language] = matcher("negations", language, library).findall(text)
        zh, en = denied["zh"], denied["en"]
        if len(zh) != len(en):
            listed = {language: ", ".join(found) or "–" for language, found in denied.items()}
            yield finding(
                "negation-unmatched",
                fact.claim.where("zh" if len(zh) > len(en) else "en"),
                (
                    f"两种文字的否定不一样多：中文 {len(zh)} 处（{listed['zh']}），"
                    f"英文 {len(en)} 处（{listed['en']}）",
                    f"the two languages deny unequally: Chinese {len(zh)} times ({listed['zh']}), "
                    f"English {len(en)} times ({listed['en']})",
                ),
                (
                    "让两种文字说的一致；若不是否定，换个说法，或列入 wordlists.yaml 的 affirmed",
                    "let both say the same; if it denies nothing, word it otherwise or list it "
                    "under `affirmed` in wordlists.yaml",
                ),
            )
