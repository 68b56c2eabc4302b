import { expect, test } from "vitest";
import { near, pieces } from "./marked";

const marked = (text: string, marks: [number, number][]): string[] =>
  pieces(text, marks)
    .filter((piece) => piece.marked)
    .map((piece) => piece.text);

test("letters of two units count once", () => {
  expect(marked("🔥 Ahrar al-Sham", [[2, 7]])).toEqual(["Ahrar"]);
});

test("the pieces are the whole text, whatever the marks are", () => {
  const text = "one two three";
  const cut = pieces(text, [
    [8, 99],
    [0, 5],
    [2, 7],
  ]);
  expect(cut.map((piece) => piece.text).join("")).toBe(text);
  expect(cut.map((piece) => piece.marked)).toEqual([true, true, false, true]);
});

test("a long text is cut about its first mark, which stays where it is", () => {
  const text = `${"x".repeat(300)} Idlib ${"y".repeat(300)}`;
  const cut = near(text, [[301, 306]], 60);
  expect(Array.from(cut.text).length).toBe(62);
  expect(marked(cut.text, cut.marks as [number, number][])).toEqual(["Idlib"]);
});
