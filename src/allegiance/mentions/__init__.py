"""Finds the wordings of a report that name actors."""
