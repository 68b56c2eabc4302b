"""Finds out which known actor a report means."""
