"""The verbs by which facts are made, found and taken back; returns the exit code."""

import argparse

from briefing.cli.asking import FINDINGS, FINE, Misunderstood, folder, say


def undo(options: argparse.Namespace) -> int:
    """Take back the last write into the content, or do it again."""
    from briefing import history

    content = folder(options, "content")
    if not content.is_dir():
        raise Misunderstood(f"没有内容文件夹 / no such folder: {content}")
    if options.list:
        for done in history.standing(content).done:
            paths = ", ".join(change.path for change in done.changes)
            print(f"{done.at}  {done.deed.zh} / {done.deed.en}: {paths}")
        return FINE
    step = history.redo(content) if options.redo else history.undo(content)
    if step is None:
        say(
            "没有可以重做的 / nothing to do again"
            if options.redo
            else "没有可以撤销的 / nothing to undo"
        )
        return FINDINGS
    if isinstance(step, history.Changed):
        deed = step.step.deed
        say(
            f"没有动：之后又改过 / left alone, changed since: {', '.join(step.paths)} "
            f"({deed.zh} / {deed.en})"
        )
        return FINDINGS
    told = "已重做 / done again" if options.redo else "已撤销 / undone"
    print(f"{told}: {step.deed.zh} / {step.deed.en}")
    for change in step.changes:
        print(f"  {content / change.path}")
    return FINE
