"""The HTTP API: the questions of the command line over the same service functions; the only package with FastAPI."""
