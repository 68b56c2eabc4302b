/** The claim types in words, with their sign; asked for once. */

import { ontology as fetchOntology, status as fetchStatus } from "../api/calls";
import type { ClaimType, Ontology, Status } from "../api/types";
import { plain } from "../words";
import { Resource } from "./resource.svelte";

export type Sign = "friendly" | "hostile" | "neutral";

class Types {
  readonly resource = new Resource<Ontology>();
  readonly #byId = $derived(new Map((this.resource.data?.types ?? []).map((type) => [type.id, type])));

  /** What a type is called. */
  label(id: string): string {
    return this.#byId.get(id)?.label ?? plain(id);
  }

  sign(id: string): Sign {
    return signed(this.#byId.get(id)?.sign ?? 0);
  }

  get(id: string): ClaimType | undefined {
    return this.#byId.get(id);
  }

  get all(): readonly ClaimType[] {
    return this.resource.data?.types ?? [];
  }
}

export function signed(sign: number): Sign {
  return sign > 0 ? "friendly" : sign < 0 ? "hostile" : "neutral";
}

export const types = new Types();
export const store = new Resource<Status>();

/** What a conflict is called that addresses name by its id; a country's code stays one. */
export function conflictNamed(id: string): string {
  return store.data?.conflicts.find((one) => one.id === id)?.label ?? id;
}

/** Asks what the program knows and holds. */
export function begin(): void {
  void types.resource.load(fetchOntology);
  void store.load(fetchStatus);
}
