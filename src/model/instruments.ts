import type { Instrument, Session } from "./document.ts";

/** All texts of a session in the order of the report, the drafts last. */
export function instrumentsOf({ parts, drafts }: Session): Instrument[] {
  return [...parts.flatMap(({ instruments }) => instruments), ...drafts];
}
