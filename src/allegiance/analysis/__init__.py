"""Measures of who stands with whom, each with its source in the literature; plain functions over networkx graphs."""
