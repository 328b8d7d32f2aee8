"""Answers: validation, which questions are asked, and wording."""
