import { expect, test } from "vitest";
import { written } from "./save";

test("cells with commas, quotes and lines stay one cell", () => {
  expect(written([["a", 'b "c", d', "e\nf", null, 3]])).toBe('a,"b ""c"", d","e\nf",,3\r\n');
});

test("what a spreadsheet would take for a formula is plain text, numbers stay numbers", () => {
  expect(written([["=1+1", "@SUM(A1)", "-x", -5]])).toBe("'=1+1,'@SUM(A1),'-x,-5\r\n");
});
