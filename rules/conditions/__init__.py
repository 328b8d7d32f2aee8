"""Conditions over facts, with three outcomes, and how they are written in TOML."""
