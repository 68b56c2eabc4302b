import type { Feature } from "geojson";
import { expect, test } from "vitest";
import { unwrapped } from "./atlas";

test("an outline that crosses the antimeridian makes no line over the whole map", () => {
  const country: Feature = {
    type: "Feature",
    properties: {},
    geometry: {
      type: "Polygon",
      coordinates: [
        [
          [170, 60],
          [179, 65],
          [-175, 66],
          [-170, 62],
          [170, 60],
        ],
      ],
    },
  };
  const made = unwrapped(country).geometry;
  const lons = made.type === "Polygon" ? (made.coordinates[0] ?? []).map(([lon]) => lon ?? 0) : [];
  expect(lons).toEqual([170, 179, 185, 190, 170]);
});
