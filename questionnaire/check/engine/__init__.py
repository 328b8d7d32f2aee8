"""Proofs over all response paths: queries, the tiers that decide them, and witnesses."""
