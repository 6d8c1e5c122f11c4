"""The workbench's own pages, one module each, and its writes.

To add a view: write `briefing/preview/views/NAME.py` with a function that takes `Asked` and `Desk` and
returns an `Answer`; put its path into `VIEWS`, below `/_desk/`, with names in braces (an id, no slash).
What a page shows is worked out by pure functions from `desk.now.library` (None until the first reading
is done), put into `templates/preview/NAME.html.j2`, which extends `preview/page.html.j2`, by
`desk.page(…)`; its words stand in `templates/preview/wording.yaml`, both languages. Scripts and styles
are files of `templates/preview/`, served as `/_desk/NAME.js` and `/_desk/NAME.css`: nothing inline, the
policy of the pages forbids it.

To add a write: the same in `WRITES`. The guard has seen the token, the origin and the length, `asked.written`
holds the JSON object; the answer is `told({...})`. What was written is seen by the watcher like any other
save, so the page need not be told.
"""

from collections.abc import Mapping

from briefing.preview.desk import View
from briefing.preview.views import evidence, problems, reviews, sources, steps
from briefing.preview.writing import careful

VIEWS: Mapping[str, View] = {
    "drafts": sources.drafts,
    "evidence/{fact}": evidence.page,
    "history": steps.page,
    "note/{briefing}/{number}": evidence.of_note,
    "problems": problems.page,
    "review": reviews.listed,
    "review/{fact}": reviews.page,
    "source/{source}": sources.page,
    "sources": sources.listed,
}
"""Pages by their paths below `/_desk/`."""

WRITES: Mapping[str, View] = {
    "facts": careful(sources.add),
    "reviews": careful(reviews.add),
    "undo": careful(steps.undo),
}
"""What writes, by paths below `/_desk/`."""
