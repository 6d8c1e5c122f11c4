"""Building: every page, PDF and data file of the output, made by workers where something changed."""
