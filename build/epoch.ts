import type { Session } from "../src/model/document.ts";
import { isDate } from "../templates/wording/dates.ts";
import { factValue } from "../templates/wording/phrases.ts";
import { BuildError } from "./terminal.ts";

/**
 * The moment that the editions of a session bear, in seconds since 1970: `SOURCE_DATE_EPOCH`, or else the day the
 * session closed. Nothing depends on the clock; where neither is known, there is none.
 */
export function epochOf(session: Session): number | undefined {
  const given = givenEpoch();
  if (given !== undefined) return given;
  const closed = factValue(session, "closed");
  return closed !== undefined && isDate(closed) ? Date.parse(closed) / 1000 : undefined;
}

/** The moment at which a site is published, `2026-11-28T18:00:00Z`, where `SOURCE_DATE_EPOCH` tells it. */
export function publicationMoment(): string | undefined {
  const given = givenEpoch();
  return given === undefined ? undefined : new Date(given * 1000).toISOString().replace(".000", "");
}

function givenEpoch(): number | undefined {
  const given = process.env["SOURCE_DATE_EPOCH"];
  if (given === undefined) return undefined;
  if (/^\d{1,10}$/.test(given)) return Number(given);
  throw new BuildError(`SOURCE_DATE_EPOCH is “${given}”; expected seconds since 1970`);
}
