"""Text: what is written in the content, cut into blocks, passages and pieces, and what its words name and tell."""
