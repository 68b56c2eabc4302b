import { expect, test } from "vitest";
import { Characters, type Mark, paragraphs, segments } from "./segments";

const mark = (start: number, end: number, part: Mark["part"] = "evidence", claim = "c"): Mark => ({
  start,
  end,
  claim,
  part,
});

test("pieces put together give the text back", () => {
  const text = "JNIM attacked the base at Tessit, officials said.";
  const pieces = segments(new Characters(text), 0, text.length, [
    mark(0, 48),
    mark(5, 13, "trigger"),
    mark(0, 4),
  ]);
  expect(pieces.map((piece) => piece.text).join("")).toBe(text);
});

test("a piece has the marks that cover it and no others", () => {
  const pieces = segments(new Characters("abcdef"), 0, 6, [mark(0, 4), mark(2, 6, "trigger", "d")]);
  expect(pieces.map((piece) => [piece.text, piece.marks.map((one) => one.claim)])).toEqual([
    ["ab", ["c"]],
    ["cd", ["c", "d"]],
    ["ef", ["d"]],
  ]);
});

test("offsets count code points, not halves of them", () => {
  const [only] = paragraphs("🛑 JNIM attacked", [], [mark(7, 15, "trigger")]);
  expect(only?.segments.map((piece) => piece.text)).toEqual(["🛑 JNIM ", "attacked"]);
});

test("empty lines make no paragraph, and a block gives its kind", () => {
  const found = paragraphs("Title\n\nBody one.\nBody two.", [{ start: 0, end: 5, kind: "title" }], []);
  expect(found.map((one) => [one.start, one.end, one.kind])).toEqual([
    [0, 5, "title"],
    [7, 16, "body"],
    [17, 26, "body"],
  ]);
});

test("a mark over two paragraphs is in both", () => {
  const found = paragraphs("one\ntwo", [], [mark(1, 6)]);
  expect(found.map((one) => one.segments.map((piece) => piece.marks.length))).toEqual([
    [0, 1],
    [1, 0],
  ]);
});
