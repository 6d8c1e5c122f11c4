"""两种文字一起改 / A text is not edited in one language alone.

运行 `briefing translated`，程序就把确认过说法一致的中英文记入 `translations.yaml`。此后只改了一边，
或者一边配上了新写的另一边，两种文字说的可能不再一样，就有警告。从未确认过的，只计数。
改法：同时改另一种文字；两边意思一致，就再运行 `briefing translated`。

`briefing translated` notes, by digests in `translations.yaml`, which Chinese and English texts were
confirmed to say the same. A text that was confirmed with another twin than it has now may say
something else: its twin was edited alone, or is new. A warning. Texts that were never confirmed are
only counted.

Accepted:
    两边都改了，或改一边再运行 / both sides of a claim edited; or one, and then `briefing translated`
Refused (warning):
    claim: {zh: 大同市在运服务器为{value}, en: ...}      中文改了，英文没有改 / the Chinese edited, the English left
"""

from collections.abc import Iterator

from briefing.problems import Problem, finding
from briefing.reading.library import Library
from briefing.text.translations import twins

CODES = ("translation-stale",)


def check(library: Library) -> Iterator[Problem]:
    """Find texts that were confirmed with another twin than they have."""
    for pair in twins(library):
        changed = pair.changed(library)
        if changed is not None:
            told = ("英文", "中文") if changed == "zh" else ("中文", "英文")
            tongues = ("English", "Chinese") if changed == "zh" else ("Chinese", "English")
            yield finding(
                "translation-stale",
                pair.where(changed),
                (
                    f"{told[1]}改过或是新写的，{told[0]}还没有与它确认一致",
                    f"this {tongues[0]} was confirmed with another {tongues[1]} text, not with this one",
                ),
                (
                    "同时改另一种文字；两边意思一致，或文字是新写的，运行 briefing translated",
                    "edit the other language too; when both say the same, or the text is new, run briefing translated",
                ),
                "warning",
            )
