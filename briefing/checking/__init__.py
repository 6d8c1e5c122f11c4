"""Checking: the checks run over a content, each part once, and counted."""
