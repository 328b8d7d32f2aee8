"""What counts as an answer, how every question stands, and what follows from it."""
