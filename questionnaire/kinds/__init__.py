"""The kinds of answers, one module each: validation, wording, and what the rules see of a value."""
