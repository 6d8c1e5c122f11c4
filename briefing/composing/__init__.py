"""Composing: a briefing and the Library -> the view, all that a template may see."""
