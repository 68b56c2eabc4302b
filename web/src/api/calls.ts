/** What the page asks of the program. Views know these functions, not addresses. */

import type { Question } from "../state/question.svelte";
import { Problem } from "./problem";
import type { Claim, Network, NetworkDays, Ontology, Reports, Status, WholeReport } from "./types";

async function ask<T>(path: string, query: object, signal: AbortSignal): Promise<T> {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    const values: unknown[] = Array.isArray(value) ? value : [value];
    for (const one of values)
      if (one !== undefined && one !== null && one !== "") params.append(name, String(one));
  }
  const answer = await fetch(`/api/v1${path}?${params.toString()}`, { signal });
  if (!answer.ok) throw new Problem({ status: answer.status, ...(await answer.json().catch(() => ({}))) });
  return (await answer.json()) as T;
}

export const status = (signal: AbortSignal) => ask<Status>("/status", {}, signal);
export const ontology = (signal: AbortSignal) => ask<Ontology>("/ontology", {}, signal);
export interface ReportsAsked {
  text?: string;
  outlet?: string[];
  from?: string;
  to?: string;
  limit?: number;
  offset?: number;
}

export const reports = (query: ReportsAsked, signal: AbortSignal) => ask<Reports>("/reports", query, signal);
export const report = (id: string, signal: AbortSignal) =>
  ask<WholeReport>(`/reports/${encodeURIComponent(id)}`, {}, signal);
export const claim = (id: string, signal: AbortSignal) =>
  ask<Claim>(`/claims/${encodeURIComponent(id)}`, {}, signal);
export const network = (day: string, query: Question & { type?: string[] }, signal: AbortSignal) =>
  ask<Network>(`/network/${day}`, query, signal);
export const networkDays = (signal: AbortSignal) => ask<NetworkDays>("/network", {}, signal);
