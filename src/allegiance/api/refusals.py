"""Why somebody may not ask for something."""

from allegiance.errors import AllegianceError


class NobodyError(AllegianceError):
    """Nobody known asks."""


class ForbiddenError(AllegianceError):
    """Somebody asks who may not."""
