"""Actors of the world's conflicts, as data with sources."""
