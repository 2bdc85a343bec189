import type { Session } from "../model/document.ts";
import { instrumentsOf } from "../model/instruments.ts";
import { compareUnits, type Breach } from "./compare.ts";
import { expectInstrument, expectParts, expectReport } from "./expect.ts";
import { readPage } from "./html.ts";
import { checkLinks } from "./links.ts";
import { checkNotes } from "./notes.ts";

/** A finished site: every file by its path, with the text of those that are pages. */
export interface SiteFiles {
  readonly files: ReadonlySet<string>;
  readonly pages: ReadonlyMap<string, string>;
}

/** Holds the laws against a finished site: each text on its page, the frame on the session's, notes both ways, no dead link. */
export function verifySite(
  { files, pages }: SiteFiles,
  sessions: readonly { readonly path: string; readonly session: Session }[],
): Breach[] {
  const breaches: Breach[] = [];
  const read = new Map([...pages].map(([path, markup]) => [path, readPage(path, markup)]));
  for (const { path, session } of sessions) {
    const contents = sessions.length === 1 ? "index.html" : `${path}/index.html`;
    const frame = [...expectReport(session), ...expectParts(session).flat()];
    breaches.push(...compareUnits("site", frame, unitsOf(contents, "session")));
    for (const instrument of instrumentsOf(session)) {
      const page = `${path}/${instrument.id}.html`;
      breaches.push(
        ...compareUnits("site", expectInstrument(instrument), unitsOf(page, instrument.id)),
      );
    }
  }
  for (const [path, { references, notes, text }] of read) {
    breaches.push(...checkNotes("site", path, references, notes));
    if (!text.includes("©")) continue;
    breaches.push({
      edition: "site",
      law: "characters",
      place: path,
      message: "holds a ©, which no source has",
    });
  }
  return [...breaches, ...checkLinks("site", read, files)];

  function unitsOf(path: string, document: string) {
    return (read.get(path)?.units ?? []).map((unit) => ({ ...unit, document }));
  }
}
