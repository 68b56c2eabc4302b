"""Allegiance reads reports on armed conflict into a sourced record of who did what to whom."""

__version__ = "0.1.0"
