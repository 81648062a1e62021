"""Distance between places on the globe."""

from __future__ import annotations

from math import asin, cos, radians, sin, sqrt

#: Mean radius of the Earth. [km] Source: [iugg-1980], GRS 80, R1.
EARTH_RADIUS_KM = 6371.0088


def great_circle_km(latitude_a: float, longitude_a: float, latitude_b: float, longitude_b: float) -> float:
    """Distance along the surface of a sphere. [km]

    ``d = 2 R asin √(sin²(Δφ/2) + cos φa cos φb sin²(Δλ/2))``

    Parameters
    ----------
    latitude_a, longitude_a, latitude_b, longitude_b : coordinates. [degrees]

    Increasing in the angle between the places. Error against the ellipsoid below 0.6 %. Source: [iugg-1980] (radius).

    >>> round(great_circle_km(36.12, -86.67, 33.94, -118.40))
    2886
    """
    phi_a, phi_b = radians(latitude_a), radians(latitude_b)
    half_phi, half_lambda = (phi_b - phi_a) / 2, radians(longitude_b - longitude_a) / 2
    chord = sin(half_phi) ** 2 + cos(phi_a) * cos(phi_b) * sin(half_lambda) ** 2
    return 2 * EARTH_RADIUS_KM * asin(min(1.0, sqrt(chord)))
