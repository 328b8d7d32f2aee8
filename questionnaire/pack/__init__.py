"""TOML in; a Pack out, or every problem at once."""
