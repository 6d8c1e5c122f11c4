"""Imports a source: a file or a web page becomes an article, its card, and the original beside them.

`source` makes it. `fetching` gets what a URL names (`addresses` says which may be asked), `kinds` and `encodings` tell
what it is, `extraction` has its words taken out by a `confined` process (`pages`, `pdfs`,
`documents`), `words` puts lines together, `card` writes what the file says of itself, `naming`
proposes an id; `hindrances` says why something cannot be imported. No word is changed on the way.
"""
