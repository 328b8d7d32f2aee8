"""Proofs over every way of answering: queries, the tiers that decide them, and witnesses."""
