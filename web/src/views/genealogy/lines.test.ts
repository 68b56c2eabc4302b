import { expect, test } from "vitest";
import type { Actor, Claim, Step } from "../../api/types";
import { picture, spaced, words } from "./lines";

const actor = (id: string): Actor => ({ id, name: id.toUpperCase(), kind: null });
const step = (kind: string, day: string | null, one: string, other: string | null): Step => ({
  kind,
  day,
  actor: actor(one),
  other: other ? actor(other) : null,
  claim: {
    id: `${kind}-${one}-${other}`,
    factuality: { polarity: "affirmed", status: "actual" },
    phase: null,
  } as Claim,
});

test("who merges ends where the other goes on", () => {
  const { lanes, joins } = picture(actor("hts"), [step("merge", "2017-01-28", "jfs", "hts")], 800);
  const [jfs, hts] = ["jfs", "hts"].map((id) => lanes.find((lane) => lane.id === id));
  expect([jfs?.ended, hts?.ended]).toEqual([true, false]);
  expect(joins.map((join) => [join.fromY, join.toY])).toEqual([[jfs?.y, hts?.y]]);
});

test("who splits begins there", () => {
  const { lanes } = picture(actor("farc"), [step("split", "2019-08-29", "new", "farc")], 800);
  expect(lanes.find((lane) => lane.id === "new")?.began).toBe(true);
  expect(lanes.find((lane) => lane.id === "farc")?.began).toBe(false);
});

test("each actor has a lane of its own, and what several tell is one join", () => {
  const told = [
    step("merge", "2017-01-28", "a", "r"),
    step("merge", "2017-01-28", "b", "r"),
    step("merge", "2017-01-28", "a", "r"),
  ];
  const { lanes, joins } = picture(actor("r"), told, 800);
  expect(new Set(lanes.map((lane) => lane.y)).size).toBe(3);
  expect(joins.map((join) => join.claims.length)).toEqual([2, 1]);
});

test("undated steps are not drawn, and days stand in order with room to be read", () => {
  expect(picture(actor("a"), [step("form", null, "a", null)], 800).joins).toEqual([]);
  const columns = spaced(["2001-01-01", "2001-01-02", "2017-01-01"], 400);
  expect((columns[1]?.x ?? 0) - (columns[0]?.x ?? 0)).toBeGreaterThanOrEqual(72);
  expect((columns[2]?.x ?? 0) > (columns[1]?.x ?? 0)).toBe(true);
});

test("a step is told in words", () => {
  expect(words(step("split", null, "a", "b"))).toBe("A split from B");
  expect(words(step("dissolve", null, "a", null))).toBe("A was dissolved");
});

test("a merger that is denied ends no line, and is told apart", () => {
  const denied = step("merge", "2017-01-28", "jfs", "hts");
  const claim = { ...denied.claim, factuality: { polarity: "denied", status: "actual" } } as Claim;
  const { lanes, joins } = picture(actor("hts"), [{ ...denied, claim }], 800);
  expect(joins.map((join) => join.doubted)).toEqual([true]);
  expect(lanes.find((lane) => lane.id === "jfs")?.ended).toBe(false);
});
