"""The wording guard: which texts a pack may show."""
