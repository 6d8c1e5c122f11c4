"""事实和它的来源 / A fact and its source."""
