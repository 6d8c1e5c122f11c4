"""The workbench: the site as it is being edited, in the browser of the machine that it is edited on.

`watch` sees what is saved, `workshop` reads, checks and makes anew, `guard` says which requests are
let in, `desk` what a view is asked and answers, `views` are the workbench's own pages and writes, `app`
gives each an address, and `server` puts them behind a port. Nothing is composed, checked or set here that
`briefing build` would do otherwise: it is the same build, begun again at every save, with the page that is
being read first.
"""
