"""The sheet that a person takes along: its outline, the factor map, and the blank questionnaire."""
