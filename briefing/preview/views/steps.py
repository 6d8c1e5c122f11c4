"""What was written into the content from here and from the command line, and the way back."""

from briefing.editing import history
from briefing.preview.desk import Answer, Asked, Desk, told
from briefing.preview.writing import Refusal, refused, writing
from briefing.problems import Bilingual

_SHOWN = 50


def page(asked: Asked, desk: Desk) -> Answer:
    """List the steps that can be undone and redone: `history`; one that cannot be read is missing."""
    try:
        known = history.steps(desk.folders.content)
    except OSError:
        return desk.missing(asked)
    steps = [(step, step.deed.told(asked.language)) for step in reversed(known.done[-_SHOWN:])]
    undone = [(step, step.deed.told(asked.language)) for step in known.undone]
    return desk.page("history", asked, steps=steps, undone=undone)


def undo(asked: Asked, desk: Desk) -> Answer:
    """Take back the last step, or do it again: `{"redo": false}`."""
    content = desk.folders.content
    again = asked.written.get("redo") is True
    with writing(desk):
        step = history.redo(content) if again else history.undo(content)
    if step is None:
        return refused(Refusal(_NOTHING_AGAIN if again else _NOTHING), asked)
    if isinstance(step, history.Changed):
        paths = ", ".join(step.paths)
        why = Bilingual(
            f"没有动：这些文件之后又改过：{paths}", f"left alone, changed since: {paths}"
        )
        return refused(Refusal(why), asked)
    return told({"deed": step.deed.told(asked.language)})


_NOTHING = Bilingual("没有可以撤销的", "there is nothing to undo")
_NOTHING_AGAIN = Bilingual("没有可以重做的", "there is nothing to do again")
