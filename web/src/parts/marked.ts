/** Texts with words marked in them, as the search finds them. */

/** First character and the one behind the last, in code points. */
export type Marks = readonly (readonly [number, number])[];

export interface Piece {
  text: string;
  marked: boolean;
}

/** The text cut where marks begin and end; marks that overlap are one, and none reaches beyond the text. */
export function pieces(text: string, marks: Marks): Piece[] {
  const letters = Array.from(text);
  const found: Piece[] = [];
  let at = 0;
  const cut = (end: number, marked: boolean): void => {
    if (end > at) found.push({ text: letters.slice(at, end).join(""), marked });
    at = Math.max(at, end);
  };
  for (const [start, end] of marks.toSorted((a, b) => a[0] - b[0])) {
    cut(Math.min(start, letters.length), false);
    cut(Math.min(end, letters.length), true);
  }
  cut(letters.length, false);
  return found;
}

/** About the first mark, so many letters; the whole where it is shorter. Marks move with the text. */
export function near(text: string, marks: Marks, most: number): { text: string; marks: Marks } {
  const letters = Array.from(text);
  if (letters.length <= most) return { text, marks };
  const first = marks[0]?.[0] ?? 0;
  const start = Math.max(0, Math.min(first - Math.floor(most / 3), letters.length - most));
  const end = start + most;
  const [before, behind] = [start > 0 ? "…" : "", end < letters.length ? "…" : ""];
  const moved = before.length - start;
  return {
    text: before + letters.slice(start, end).join("") + behind,
    marks: marks
      .filter(([from, to]) => to > start && from < end)
      .map(([from, to]) => [Math.max(from, start) + moved, Math.min(to, end) + moved] as const),
  };
}
