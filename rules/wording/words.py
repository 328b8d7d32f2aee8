"""Word lists as they are written: words apart by spaces, phrases by commas."""

Phrases = dict[str, tuple[tuple[str, ...], ...]]


def word_set(listed: str) -> frozenset[str]:
    """Return the words of a list."""
    return frozenset(listed.split())


def phrases(listed: str) -> Phrases:
    """Return the phrases of a list, each as its words, by their first words."""
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for phrase in listed.split(","):
        words = tuple(phrase.split())
        found[words[0]] = (*found.get(words[0], ()), words)
    return found


def starts_with(words: tuple[str, ...], at: int, listed: Phrases) -> int:
    """Return the length of the first phrase of a list that begins at a token; none if none does."""
    if at < len(words):
        for phrase in listed.get(words[at], ()):
            if words[at : at + len(phrase)] == phrase:
                return len(phrase)
    return 0


def holds(words: tuple[str, ...], listed: Phrases) -> bool:
    """Return whether a phrase of a list stands anywhere among some words."""
    if listed.keys().isdisjoint(words):
        return False
    return any(starts_with(words, at, listed) for at in range(len(words)))
