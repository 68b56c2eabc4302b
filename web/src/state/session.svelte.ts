/** Who is asking. Without accounts it is whoever sits at this machine, and nobody needs to sign in. */

import { logIn, logOut, session as fetchSession, sendWord } from "../api/calls";
import type { Session } from "../api/types";
import { Resource } from "./resource.svelte";

class Asker {
  readonly resource = new Resource<Session>();
  readonly name = $derived(this.resource.data?.name ?? null);
  /** Somebody must sign in before anything is told. */
  readonly stranger = $derived(Boolean(this.resource.data?.accounts && !this.resource.data.name));
  /** There is an account to sign out of. */
  readonly account = $derived(Boolean(this.resource.data?.accounts && this.resource.data.name));
  /** May decide and add. */
  readonly reviewer = $derived(this.resource.data?.role !== "reader" && !this.stranger);

  async begin(): Promise<void> {
    await this.resource.load(async (signal) => taken(await fetchSession(signal)));
  }

  async enter(name: string, password: string): Promise<void> {
    const session = await logIn({ name, password });
    this.resource.data = taken(session);
  }

  async leave(): Promise<void> {
    await logOut();
    await this.begin();
  }
}

function taken(session: Session): Session {
  sendWord(session.csrf);
  return session;
}

export const asker = new Asker();
