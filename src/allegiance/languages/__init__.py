"""What the program knows of each language, as data."""
