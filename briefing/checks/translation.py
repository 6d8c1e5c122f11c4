"""两种文字一起改 / A text is not edited in one language alone.

`briefing translated` notes, by digests in `translations.yaml`, which Chinese and English texts were
confirmed to say the same. Where one of the two was edited since and the other was not, it may say
something else now: a warning. Texts that were never confirmed are only counted.

Accepted:
    both sides of a claim edited; or one, and then `briefing translated`
Refused (warning):
    claim: {zh: 大同市在运服务器为{value}, en: ...}      the Chinese edited, the English left
"""

from collections.abc import Iterator

from briefing.library import Library
from briefing.problems import Problem, finding
from briefing.translations import twins

CODES = ("translation-stale",)


def check(library: Library) -> Iterator[Problem]:
    """Find texts of which one language was edited since both were confirmed."""
    for pair in twins(library):
        changed = pair.changed(library)
        if changed is not None:
            told = ("中文", "英文") if changed == "zh" else ("英文", "中文")
            yield finding(
                "translation-stale",
                pair.where[changed],
                (
                    f"上次确认两种文字一致之后，{told[0]}改过，{told[1]}没有改",
                    f"the {'Chinese' if changed == 'zh' else 'English'} was edited since both were "
                    f"confirmed to say the same, the {'English' if changed == 'zh' else 'Chinese'} was not",
                ),
                (
                    "同时改另一种文字；两边意思一致，或文字是新写的，运行 briefing translated",
                    "edit the other language too; when both say the same, or the text is new, run briefing translated",
                ),
                "warning",
            )
