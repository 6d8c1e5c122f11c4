"""事实的说法 / What a fact claims."""
