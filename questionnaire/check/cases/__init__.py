"""Cases that a clinician can review: read, judged, measured for coverage, and tested with mutants."""
