"""Compares what the program reads with what a careful reader took from the same report."""
