"""What a person takes along: the sheet, its outline, the factor map, and the blank form."""
