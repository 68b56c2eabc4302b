import { expect, test } from "vitest";
import type { TieInSum } from "../../api/types";
import type { Picture } from "./lines";
import { between, type Tied } from "./ties";

const lane = (id: string, y: number) => ({ id, name: id, y, from: 0, to: 100, began: false, ended: false });
const drawn: Picture = {
  columns: [
    { day: "2017-01-01", x: 100 },
    { day: "2018-01-01", x: 200 },
  ],
  lanes: [lane("a", 10), lane("b", 50), lane("c", 90)],
  joins: [],
  width: 300,
  height: 100,
};
const party = (id: string) => ({ name: id, actor: { id, name: id, kind: null } });
const tie = (type: string, one: string, other: string, first = "2017-07-02"): TieInSum =>
  ({
    tie: { key: [type, one, other], type, subject: party(one), object: party(other), words: "" },
    tellings: 1,
    first,
    last: first,
    stood_last: null,
  }) as unknown as TieInSum;
const actor = (id: string, ...ties: TieInSum[]): Tied => ({ name: id, members: [id], ties });

test("ties of all that are drawn, not of the first alone, and each once", () => {
  const both = tie("fighting", "b", "c");
  const found = between(
    [actor("a", tie("allied_with", "a", "b")), actor("b", both), actor("c", both)],
    drawn,
  );
  expect(found.map((one) => [one.type, one.y, one.otherY])).toEqual([
    ["allied_with", 10, 50],
    ["fighting", 50, 90],
  ]);
});

test("a tie stands where its day falls between the columns; those with others than the drawn are left out", () => {
  const [one] = between([actor("a", tie("allied_with", "a", "b"), tie("fighting", "a", "elsewhere"))], drawn);
  expect(Math.abs((one?.x ?? 0) - 150)).toBeLessThan(20);
  expect(between([actor("a", tie("fighting", "a", "elsewhere"), tie("leads", "a", "b"))], drawn)).toEqual([]);
});
