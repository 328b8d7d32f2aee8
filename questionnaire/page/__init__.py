"""One HTML file that asks: the pack as data, and the script that runs the same session in a browser."""
