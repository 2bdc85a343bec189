import type { Instrument, Session } from "./document.ts";

/** All texts of a session in the order of the report, the drafts last. */
export function instrumentsOf({ parts, drafts }: Session): Instrument[] {
  return [...parts.flatMap(({ instruments }) => instruments), ...drafts];
}

/** A session with some of its texts only, by their names, and the parts that they are in. */
export function onlyTexts(session: Session, names: readonly string[]): Session {
  const has = ({ id }: Instrument) => names.includes(id);
  return {
    ...session,
    parts: session.parts
      .map((part) => ({ ...part, instruments: part.instruments.filter(has) }))
      .filter(({ instruments }) => instruments.length > 0),
    drafts: session.drafts.filter(has),
  };
}

/** A session of which nothing is there but one of its texts: no title, no parts, no opening words. */
export function byItself(text: Instrument, session: Session): Session {
  const part = { label: undefined, title: undefined, opening: undefined, instruments: [text] };
  return { ...session, title: [], parts: [part], drafts: [] };
}
