"""Cases that a clinician can read: read, judged, measured for coverage, and tried against mutants."""
