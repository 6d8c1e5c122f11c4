"""正文 / Prose, and the facts that it cites."""
