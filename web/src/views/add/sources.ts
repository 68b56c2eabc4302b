/** What somebody hands in, before it is sent: addresses and files that can be read at all. */

/** The largest file, and the most of them in one go, as the program takes them. */
export const LARGEST = 10_000_000;
export const MOST = 50;

export interface Addresses {
  good: string[];
  bad: string[];
}

/** The addresses of a text, one a line; those that are no web addresses are told apart. */
export function addresses(text: string): Addresses {
  const lines = [...new Set(text.split(/\s+/).filter(Boolean))];
  const good = lines.filter((line) => /^https?:\/\/[^\s/]+/i.test(line));
  return { good, bad: lines.filter((line) => !good.includes(line)) };
}

/** Whether a text is nothing but web addresses. */
export function isAddresses(text: string): boolean {
  const { good, bad } = addresses(text);
  return good.length > 0 && !bad.length;
}

/** What is wrong with files before they are sent; null for nothing. */
export function refused(files: readonly Pick<File, "name" | "size">[]): string | null {
  if (files.length > MOST) return `${files.length} files are too many for one go; at most ${MOST}`;
  const large = files.find((file) => file.size > LARGEST);
  if (large) return `${large.name} is larger than ${LARGEST / 1_000_000} MB`;
  const empty = files.find((file) => file.size === 0);
  return empty ? `${empty.name} is empty` : null;
}
