"""期 / Releases: issues that are sealed, proved, compared, traced and handed out.

A release is a folder and a zip with the same files. `sealing` makes it from the content; everything else
reads it without the content, by `reading` it: `verifying` proves it (`proof`, `in_print`), `differences` compares it with another,
`tracing` finds where a fact was carried and `notices` says so, `letters` hand it out.
"""
