import { readInstrument } from "../../src/markdown/read.ts";
import type { Instrument, Session } from "../../src/model/document.ts";

/** A text out of its Markdown. */
export function textOf(markdown: string, id: string): Instrument {
  return readInstrument({ path: "text.md", text: markdown }, id).instrument;
}

/** A session that has nothing but some texts. */
export function sessionOf(texts: readonly Instrument[], own: Partial<Session> = {}): Session {
  return {
    body: { id: "cosp", name: "Conference" },
    kind: "regular",
    number: 7,
    language: "en",
    title: [],
    parts: [{ label: undefined, title: undefined, opening: undefined, instruments: texts }],
    drafts: [],
    facts: [],
    ...own,
  };
}

/** The same of a session of the General Assembly. */
export function assemblyOf(texts: readonly Instrument[], own: Partial<Session> = {}): Session {
  return sessionOf(texts, { body: { id: "ga", name: "General Assembly" }, number: 75, ...own });
}
