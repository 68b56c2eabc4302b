"""Finds the time expressions of a report and the days that they mean."""
