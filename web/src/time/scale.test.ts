import { expect, test } from "vitest";
import { partial, scale, years, yearsScale } from "./scale";

test("a line reaches over whole years", () => {
  const line = yearsScale(["2017-03-02", null, "2015-06-30"]);
  expect([line?.first, line?.last]).toEqual(["2015-01-01", "2017-12-31"]);
  expect(yearsScale([null, undefined])).toBeNull();
});

test("days beyond the ends stay on the line", () => {
  const line = scale("2017-01-01", "2017-12-31");
  expect(line.at("2010-01-01")).toBe(0);
  expect(line.at("2020-01-01")).toBe(100);
  expect(Math.round(line.at("2017-07-02"))).toBe(50);
});

test("a month or a year is its first or last day", () => {
  expect(partial("2016-07")).toBe("2016-07-01");
  expect(partial("2016", true)).toBe("2016-12-31");
  expect(partial("once")).toBeNull();
});

test("years are few enough to be read", () => {
  expect(years("1990-01-01", "2025-12-31", 10)).toEqual([1990, 1995, 2000, 2005, 2010, 2015, 2020, 2025]);
});
