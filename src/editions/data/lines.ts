import { sittingSlug } from "../../model/sitting.ts";
import { unitsInOrder, type Gathered } from "./gather.ts";
import type { ParagraphData } from "./types.ts";

/** All units of a session in reading order, for a file with one of them a line. */
export function paragraphLines(gathered: Gathered): ParagraphData[] {
  const { body, language, ...sitting } = gathered.session;
  const session = sittingSlug(sitting);
  return unitsInOrder(gathered).map(({ document, unit: data }) => {
    const { unit, type, label, level, depth, text, notes, references, clauses, digest } = data;
    return {
      body: body.id,
      session,
      language,
      document,
      unit,
      type,
      ...(label !== undefined && { label }),
      ...(level !== undefined && { level }),
      ...(depth !== undefined && { depth }),
      text,
      notes,
      references,
      clauses,
      digest,
    };
  });
}
