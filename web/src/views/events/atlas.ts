/** The base map: countries of Natural Earth, out of the package world-atlas; nothing is asked of the network. */

import type { Feature, FeatureCollection, Position } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import countries from "world-atlas/countries-50m.json?url";

let map: Promise<FeatureCollection> | undefined;

/** ISO 3166 number of Antarctica, whose outline runs through the pole and cannot be drawn on this map. */
const ANTARCTICA = "010";

export function atlas(): Promise<FeatureCollection> {
  map ??= fetch(countries)
    .then((answer) => answer.json() as Promise<Topology<{ countries: GeometryCollection }>>)
    .then((topology) => {
      const { features } = feature(topology, topology.objects.countries);
      return {
        type: "FeatureCollection",
        features: features.filter((one) => one.id !== ANTARCTICA).map(unwrapped),
      };
    });
  return map;
}

/** A country whose outline goes on past 180 degrees, where it would else jump to the other edge of the map. */
export function unwrapped(country: Feature): Feature {
  const { geometry } = country;
  if (geometry.type === "Polygon")
    return { ...country, geometry: { ...geometry, coordinates: geometry.coordinates.map(ring) } };
  if (geometry.type === "MultiPolygon")
    return {
      ...country,
      geometry: { ...geometry, coordinates: geometry.coordinates.map((one) => one.map(ring)) },
    };
  return country;
}

function ring(points: readonly Position[]): Position[] {
  let turn = 0;
  let last: number | undefined;
  return points.map(([lon = 0, lat = 0]) => {
    if (last !== undefined && lon - last > 180) turn -= 360;
    if (last !== undefined && last - lon > 180) turn += 360;
    last = lon;
    return [lon + turn, lat];
  });
}
