import type { Instrument } from "../../model/document.ts";
import { partName } from "../../model/frame.ts";
import { sittingSlug } from "../../model/sitting.ts";
import { documentPath, SCHEMA_PATHS } from "./files.ts";
import type { Gathered, GatheredText } from "./gather.ts";
import type { DocumentData, ListedText, SessionData } from "./types.ts";

/** A text as data. */
export function documentData(
  { session }: Gathered,
  { instrument, units, unresolved }: GatheredText,
): DocumentData {
  const { id, kind, number, source, facts, corrections } = instrument;
  return {
    $schema: `../${SCHEMA_PATHS.document}`,
    body: session.body,
    session: sittingSlug(session),
    language: session.language,
    id,
    kind,
    ...(number !== undefined && { number }),
    ...(source !== undefined && { source }),
    facts,
    corrections,
    units,
    unresolved,
  };
}

/** A session as data: the report around its texts, and where these are. */
export function sessionData({ session, report, parts }: Gathered): SessionData {
  return {
    $schema: SCHEMA_PATHS.session,
    body: session.body,
    session: sittingSlug(session),
    language: session.language,
    facts: session.facts,
    units: [...report, ...parts.flat()],
    parts: session.parts.map((part, nth) => ({
      unit: partName(part, nth),
      documents: part.instruments.map(listed),
    })),
    drafts: session.drafts.map(listed),
  };
}

function listed({ id, kind, number }: Instrument): ListedText {
  return { id, kind, ...(number !== undefined && { number }), file: documentPath(id, "json") };
}
