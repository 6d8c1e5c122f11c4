"""How long things take and what they cost, measured side by side; no test: see docs/benchmarks.md."""
