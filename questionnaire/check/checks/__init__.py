"""What is checked of a pack: questions, single notes, pairs of notes, other lines, length."""
