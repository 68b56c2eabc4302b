/** All claims that have the words of a search, page after page. */

import { search } from "../../api/calls";
import type { Claim } from "../../api/types";

const PAGE = 50;
/** More than a spreadsheet of a search is read for. */
const MOST = 2000;

export async function allClaims(words: string): Promise<Claim[]> {
  const found: Claim[] = [];
  const { signal } = new AbortController();
  for (let offset = 0; offset < MOST; offset += PAGE) {
    const { claims, total_claims } = await search({ q: words, limit: PAGE, offset }, signal);
    found.push(...claims);
    if (found.length >= total_claims || !claims.length) break;
  }
  return found;
}
