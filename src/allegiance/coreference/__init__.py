"""Joins the mentions of one report that mean the same actor."""
