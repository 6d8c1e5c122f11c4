"""Facts: a fact and what it rests on: its quote in the source, its figure, its time, its review."""
