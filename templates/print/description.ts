import type { Session } from "../../src/model/document.ts";
import { subjectsOf } from "../../src/model/fact.ts";
import { instrumentsOf } from "../../src/model/instruments.ts";
import { nameUnits } from "../../src/model/name.ts";
import { factValue, placeAndDates, sessionName, shortName } from "../wording/phrases.ts";
import { wordingFor } from "../wording/table.ts";
import { contentsOf, inOneLine } from "./contents.ts";

/** What a library files a compendium under: body, session, place and days, report, what its texts are about. */
export function keywordsOf(session: Session): string[] {
  const report = factValue(session, "report");
  const known = [session.body.name, sessionName(session), placeAndDates(session), report ?? ""];
  return [...known, ...subjectsOf(session)].filter((word) => word !== "");
}

/** What links lead to, in words, by its name in the file: `res-7-1` → `Resolution 7/1. …`, `res-7-1.fn3` → `Note 3`. */
export function placeNames(session: Session): Record<string, string> {
  const wording = wordingFor(session.language);
  const texts = instrumentsOf(session);
  return Object.fromEntries([
    ...texts.map((text): [string, string] => [text.id, shortName(text, wording)]),
    ...contentsOf(session).map((entry): [string, string] => [entry.name, inOneLine(entry)]),
    ...texts.flatMap((text) =>
      nameUnits(text).flatMap((unit): [string, string][] =>
        unit.type === "note"
          ? [[`${text.id}.${unit.name}`, wording.site.text.note(unit.node.label)]]
          : [],
      ),
    ),
  ]);
}
