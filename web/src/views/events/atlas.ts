/** The base map: countries of Natural Earth, out of the package world-atlas; nothing is asked of the network. */

import type { FeatureCollection } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import countries from "world-atlas/countries-50m.json?url";

let map: Promise<FeatureCollection> | undefined;

export function atlas(): Promise<FeatureCollection> {
  map ??= fetch(countries)
    .then((answer) => answer.json() as Promise<Topology<{ countries: GeometryCollection }>>)
    .then((topology) => feature(topology, topology.objects.countries));
  return map;
}
