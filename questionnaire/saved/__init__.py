"""Answers in a file: written, and read back without loss."""
