import { expect, test } from "vitest";
import type { Event } from "../../api/types";
import { figure, lastDay, months, recent, signOf, spots } from "./spots";

function event(type: string, day: string | null, at: [number, number] | null): Event {
  return {
    id: `${type}${day}`,
    type,
    mode: null,
    day,
    place: null,
    point: at ? { lat: at[0], lon: at[1], precision: "exact", name: "Tessit" } : null,
    who: [],
    whom: [],
    reports: 1,
    sources: 1,
    denied: false,
    possible: false,
    words: "",
    claims: [],
    figures: [],
    tellings: [],
  };
}

const sign = (type: string) => (type === "assault" ? "hostile" : "neutral");

test("events of one place are one spot; those of no place are on no map", () => {
  const found = spots([
    event("assault", "2022-08-07", [15.2, 0.9]),
    event("consult", "2022-08-09", [15.2, 0.9]),
    event("assault", null, null),
  ]);
  expect(found.map((spot) => spot.events.length)).toEqual([2]);
  expect(signOf(found[0]?.events ?? [], sign)).toBe("hostile");
});

test("months are counted by sign, undated events not at all", () => {
  const found = months(
    [
      event("assault", "2022-08-07", null),
      event("consult", "2022-08-30", null),
      event("assault", null, null),
    ],
    sign,
  );
  expect(found).toEqual([{ month: "2022-08", hostile: 1, friendly: 0, neutral: 1 }]);
  expect(lastDay("2024-02")).toBe("2024-02-29");
});

test("a figure is told with the span of its tellings", () => {
  const spread = { about: "killed", disputed: true, rule: "", low: "5", best: "12", high: "30", values: [] };
  expect(figure(spread)).toBe("12 killed (5 to 30)");
  expect(figure({ ...spread, low: "12", high: "12" })).toBe("12 killed");
});

test("a lone month of long ago does not squeeze the others", () => {
  const month = (name: string, hostile: number) => ({ month: name, hostile, friendly: 0, neutral: 0 });
  const found = recent([month("1964-01", 1), month("2017-01", 40), month("2017-02", 20)]);
  expect(found.map((one) => one.month)).toEqual(["2017-01", "2017-02"]);
  expect(recent([month("1964-01", 1), month("2017-01", 2)])).toHaveLength(2);
});
