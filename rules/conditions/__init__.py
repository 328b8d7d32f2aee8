"""Conditions over facts, with three outcomes, and their syntax in TOML."""
