"""The kinds of answer, one module a kind: what counts as one, how it reads, what rules see of it."""
