"""How far apart two points of the earth are."""

from math import asin, cos, radians, sin, sqrt

_DIAMETER = 12742.0


def kilometres(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """The distance between two points given in degrees, along the surface.

    >>> round(kilometres(36.2, 37.16, 33.51, 36.29), -1)
    310.0
    """
    half_lat = radians(other_lat - lat) / 2
    half_lon = radians(other_lon - lon) / 2
    chord = sin(half_lat) ** 2 + cos(radians(lat)) * cos(radians(other_lat)) * sin(half_lon) ** 2
    return _DIAMETER * asin(sqrt(min(1.0, chord)))
