import { expect, test } from "vitest";
import type { Spread } from "../api/types";
import { counts, dots } from "./numbers";

function spread(values: [string, number | null, number | null][]): Spread {
  return {
    about: "killed",
    disputed: true,
    rule: "most_tellers",
    low: null,
    best: values[0]?.[0] ?? "",
    high: null,
    values: values.map(([value, low, high]) => ({ value, low, high, tellers: 1, claims: [], told: [] })),
  };
}

test("values stand in their order on the line, the best one marked", () => {
  const found = dots(
    spread([
      ["12", 12, 12],
      ["30", 30, 30],
    ]),
  );
  expect(found.map((dot) => dot.best)).toEqual([true, false]);
  expect((found[0]?.low ?? 0) < (found[1]?.low ?? 0)).toBe(true);
});

test("at least so many has no upper end", () => {
  expect(dots(spread([["more than 300", 300, null]]))[0]?.high).toBe(100);
});

test("days and places are no counts", () => {
  expect([counts({ about: "killed" }), counts({ about: "whether" })]).toEqual([true, false]);
});
