"""表和图 / Tables and charts."""
