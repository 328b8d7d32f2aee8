"""Word lists as they are written: words apart by spaces, phrases by commas."""


def word_set(listed: str) -> frozenset[str]:
    """Return the words of a list."""
    return frozenset(listed.split())


def phrases(listed: str) -> tuple[tuple[str, ...], ...]:
    """Return the phrases of a list, each as its words."""
    return tuple(tuple(phrase.split()) for phrase in listed.split(","))


def starts_with(words: tuple[str, ...], at: int, listed: tuple[tuple[str, ...], ...]) -> int:
    """Return the length of the first phrase of a list that begins at a token; none if none does."""
    return next((len(phrase) for phrase in listed if words[at : at + len(phrase)] == phrase), 0)
