"""Editing: what staff do to the content with our help: draft, find, trace, review, undo."""
