"""The guard: which texts a pack may show."""
