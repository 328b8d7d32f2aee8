"""The content of a rules file: its definitions, its shape, and the problems it can have."""
