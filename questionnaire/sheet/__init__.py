"""The sheet that a person takes along: its outline, and the blank questionnaire."""
