"""Rendering: a view and the templates -> HTML, and the document that goes to the typesetter."""
