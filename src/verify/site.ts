import type { Instrument, Session } from "../model/document.ts";
import { instrumentsOf } from "../model/instruments.ts";
import { verifyComparison } from "./changes.ts";
import { compareUnits, type Breach } from "./compare.ts";
import { expectInstrument, expectParts, expectReport } from "./expect.ts";
import { readPage } from "./html.ts";
import { checkLinks } from "./links.ts";
import { checkNotes } from "./notes.ts";

/** A finished site: every file by its path, with the text of those that are pages. */
export interface SiteFiles {
  readonly files: ReadonlySet<string>;
  readonly pages: ReadonlyMap<string, string>;
  /** Where the site says that it stands, with a slash at its end, if it says so. */
  readonly address?: string | undefined;
  /** Reads a page that is not among these, for links may lead to pages of other sessions. */
  readonly other?: (path: string) => string;
}

/** A session with where its texts lie. */
interface Placed {
  /** `cosp-uncac/7/en`: body, session, language. */
  readonly path: string;
  readonly session: Session;
}

/**
 * Holds the laws against a finished site: each text on its page, and in its column beside its other languages, the
 * frame on the session's, notes both ways, no dead link.
 */
export function verifySite(
  { files, pages, address, other }: SiteFiles,
  sessions: readonly Placed[],
): Breach[] {
  const breaches: Breach[] = [];
  const read = new Map([...pages].map(([path, markup]) => [path, readPage(path, markup)]));
  for (const placed of sessions) {
    const { session } = placed;
    const folder = folderOf(placed);
    const frame = [...expectReport(session), ...expectParts(session).flat()];
    breaches.push(...compareUnits("site", frame, unitsOf(`${folder}/index.html`, "session")));
    for (const instrument of instrumentsOf(session)) {
      const page = `${folder}/${instrument.id}/index.html`;
      breaches.push(
        ...compareUnits("site", expectInstrument(instrument), unitsOf(page, instrument.id)),
      );
    }
  }
  for (const placed of sessions) {
    const folder = `${folderOf(placed)}/`;
    const own = [...pages].filter(
      ([path]) => path.startsWith(folder) && path.includes("/changes/"),
    );
    for (const [path, markup] of own) {
      breaches.push(...verifyComparison("site", path, markup, placed.session));
    }
  }
  for (const { page, columns } of findParallels(sessions)) {
    for (const [nth, { language, instrument }] of columns.entries()) {
      const units = unitsOf(page, `${instrument.id}/parallel, ${language}`);
      const column = units.flatMap((unit) => {
        const [name = "", own] = unit.name.split("--");
        return own === (nth === 0 ? undefined : language) ? [{ ...unit, name }] : [];
      });
      const expected = expectInstrument(instrument).map((unit) => ({
        ...unit,
        document: `${instrument.id}/parallel, ${language}`,
      }));
      breaches.push(...compareUnits("site", expected, column));
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
  const idsOf = other && ((path: string) => readPage(path, other(path)).ids);
  return [...breaches, ...checkLinks("site", read, files, address, idsOf)];

  function unitsOf(path: string, document: string) {
    return (read.get(path)?.units ?? []).map((unit) => ({ ...unit, document }));
  }
}

/** English stands at the root, the other languages in folders of their own. */
function folderOf({ path }: Placed): string {
  const [body = "", session = "", language = ""] = path.split("/");
  return [...(language === "en" ? [] : [language]), body, session].join("/");
}

interface Parallel {
  readonly page: string;
  /** The text in each of its languages, the one that the page belongs to first. */
  readonly columns: readonly { readonly language: string; readonly instrument: Instrument }[];
}

/** The languages of a text as the United Nations lists them; a page in all of them is the English one's, or the first's. */
const LANGUAGES = ["en", "ar", "zh", "fr", "ru", "es"];

function findParallels(sessions: readonly Placed[]): Parallel[] {
  const place = ({ session }: Placed) => (LANGUAGES.indexOf(session.language) + 7) % 7;
  const texts = sessions
    .toSorted((a, b) => place(a) - place(b))
    .flatMap((placed) =>
      instrumentsOf(placed.session).map((instrument) => ({
        text: `${placed.path.split("/").slice(0, 2).join("/")}/${instrument.id}`,
        page: `${folderOf(placed)}/${instrument.id}/parallel/index.html`,
        language: placed.session.language,
        instrument,
      })),
    );
  return [...Map.groupBy(texts, ({ text }) => text).values()].flatMap((columns) => {
    const [first, second] = columns;
    return first && second ? [{ page: first.page, columns }] : [];
  });
}
