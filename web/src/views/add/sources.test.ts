import { expect, test } from "vitest";
import { addresses, isAddresses, refused } from "./sources";

test("addresses are told from text", () => {
  expect(isAddresses("https://example.org/a\nhttps://example.org/b")).toBe(true);
  expect(isAddresses("JNIM attacked Tessit, see https://example.org/a")).toBe(false);
  expect(isAddresses("")).toBe(false);
  expect(addresses("https://example.org/a https://example.org/a file:///etc/passwd")).toEqual({
    good: ["https://example.org/a"],
    bad: ["file:///etc/passwd"],
  });
});

test("files that would be refused are told before they are sent", () => {
  expect(refused([{ name: "a.txt", size: 10 }])).toBeNull();
  expect(refused([{ name: "a.txt", size: 0 }])).toBe("a.txt is empty");
  expect(refused([{ name: "b.html", size: 20_000_000 }])).toBe("b.html is larger than 10 MB");
  expect(refused(Array.from({ length: 51 }, () => ({ name: "c", size: 1 })))).toMatch("too many");
});
