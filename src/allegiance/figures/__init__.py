"""Finds the numbers of people and things that a report states."""
