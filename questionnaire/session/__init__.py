"""One person's way through the questions: sessions, events, previews and proposals."""
