import { loadSessions } from "../../../build/load.ts";
import { writeAkn } from "../../../src/editions/data/akn.ts";
import type { Instrument, Session } from "../../../src/model/document.ts";
import { instrumentsOf } from "../../../src/model/instruments.ts";
import { texts } from "../../read/akn/corpus.ts";
import { sessionOf } from "../made-session.ts";

/** A text with its session, in Akoma Ntoso. */
export interface WrittenText {
  readonly name: string;
  readonly text: Instrument;
  readonly session: Session;
  readonly xml: string;
}

function write(name: string, text: Instrument, session: Session): WrittenText {
  return { name, text, session, xml: writeAkn(text, session) };
}

/** The ten texts of the real session. */
export const real: readonly WrittenText[] = loadSessions("content").flatMap(({ session }) =>
  instrumentsOf(session).map((text) => write(text.id, text, session)),
);

const BODIES = new Map([
  ["ga", { id: "ga", name: "General Assembly" }],
  ["ga-decisions", { id: "ga", name: "General Assembly" }],
  ["hrc", { id: "hrc", name: "Human Rights Council" }],
  ["sc", { id: "sc", name: "Security Council" }],
]);

/** The official texts beside the project, with what their files say of them; none where they are absent. */
export const official: readonly WrittenText[] = texts.flatMap(
  ({ name, body, language, reading }) => {
    const found = reading.parts.flatMap(({ instruments }) => instruments);
    const known = found.map((text): Instrument => {
      const facts = reading.facts.filter((fact) => fact.of === text.id);
      return {
        ...text,
        facts: facts.map(({ name: what, value, evidence }) => ({ name: what, value, evidence })),
      };
    });
    const own = BODIES.get(body);
    if (!own) throw new Error(`nobody told the test of ${body}`);
    const session = sessionOf(known, { body: own, language });
    return known.map((text) => write(`${name.replace("/", "-")}-${text.id}`, text, session));
  },
);
