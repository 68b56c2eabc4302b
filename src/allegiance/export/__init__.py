"""Claims and findings in forms for people and for other programs."""
