"""From facts to conclusions: the compiled index, and the reasons behind each outcome."""
