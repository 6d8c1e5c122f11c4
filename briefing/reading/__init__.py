"""Reading: the YAML of `content/` as typed cards that know where they stand; the Library; writing back into it."""
