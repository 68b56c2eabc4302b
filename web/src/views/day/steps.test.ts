import { expect, test } from "vitest";
import { bars, reach, step } from "./steps";

const days = [
  { day: "2016-01-10", changes: 1 },
  { day: "2017-01-26", changes: 3 },
  { day: "2017-01-28", changes: 6 },
];

test("a step goes to the next change, or to none", () => {
  expect(step(days, "2017-01-01")).toBe("2017-01-26");
  expect(step(days, "2017-01-28")).toBeNull();
  expect(step(days, "2017-01-28", true)).toBe("2017-01-26");
});

test("the slider reaches as far as the day that is shown", () => {
  expect(reach(days, "2015-06-01")).toEqual({ first: "2015-06-01", last: "2017-12-31" });
  expect(reach([], "2017-01-01")).toBeNull();
});

test("every change within reach is in a bar", () => {
  expect(bars(days, "2017-01-01", "2017-12-31", 12).reduce((a, b) => a + b)).toBe(9);
});
