"""Keeps reports, readings and claims in a database; the only package that knows SQL."""
