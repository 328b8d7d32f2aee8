"""Long trials with random input, each a command. The suite runs a short form of each."""
