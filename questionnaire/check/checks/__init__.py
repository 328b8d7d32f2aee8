"""The checks on a pack: on questions, single notes, pairs of notes, other lines, and length."""
