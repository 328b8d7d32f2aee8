"""The content of a rules file: its definitions, its shape, and what can be wrong with it."""
