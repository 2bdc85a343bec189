import type { Session } from "../model/document.ts";
import { instrumentsOf } from "../model/instruments.ts";
import { compareUnits, type Breach } from "./compare.ts";
import { expectSession } from "./expect.ts";
import { readPage } from "./html.ts";
import { checkLinks } from "./links.ts";
import { checkNotes } from "./notes.ts";

/** The file that holds all of a session, as the site offers it; `path` is the folder of its texts, `cosp-uncac/7/en`. */
export function singleFile(path: string): string {
  return `downloads/${path.replaceAll("/", "-")}.html`;
}

/**
 * Holds the laws against a session as one file: every word under its name, notes both ways, no name twice, no link that
 * leads nowhere, and nothing that stands elsewhere.
 * @param markup nothing where there is no such file
 */
export function verifySingle(path: string, markup: string | undefined, session: Session): Breach[] {
  const breach = (law: Breach["law"], message: string): Breach => {
    return { edition: "single", law, place: path, message };
  };
  if (markup === undefined) return [breach("pages", "is not there")];
  const page = readPage(path, markup, { place: placeIn(session) });
  const loads = page.pointers.filter(({ kind }) => kind === "resource");
  return [
    ...compareUnits("single", expectSession(session), page.units),
    ...checkNotes("single", path, page.references, page.notes),
    // No other file is known, so a link to one leads nowhere.
    ...checkLinks("single", new Map([[path, page]]), new Set([path])),
    ...loads.map(({ target }) => breach("links", `loads ${target}, and should need no other file`)),
    ...(page.text.includes("©") ? [breach("characters", "holds a ©, which no source has")] : []),
  ];
}

/** `res-7-1.op28.c` is `op28.c` of `res-7-1`; a name without one of the texts before it is of the session. */
function placeIn(session: Session): (id: string) => { document: string; name: string } {
  const texts = new Set(instrumentsOf(session).map(({ id }) => id));
  return (id) => {
    for (let dot = id.lastIndexOf("."); dot > 0; dot = id.lastIndexOf(".", dot - 1)) {
      const document = id.slice(0, dot);
      if (texts.has(document)) return { document, name: id.slice(dot + 1) };
    }
    return { document: "session", name: id };
  };
}
