import { Parser } from "htmlparser2";
import type { PageBegin } from "../model/page.ts";
import type { Breach } from "./compare.ts";
import { namesUnit } from "./html.ts";

/** A marker of a page, and the letter that it stands before. */
export interface FoundPage {
  /** `OEBPS/res-7-1.xhtml#page-9` */
  readonly target: string;
  readonly label: string;
  /** The name that the letter stands under, and how many letters of it stand before. */
  readonly unit: string | undefined;
  readonly letters: number;
  /** Whether it stands in the mark of a note. */
  readonly isInMark: boolean;
}

/** A line of a list of pages. */
export interface PageLine {
  readonly target: string;
  readonly label: string;
}

/** All that a book says of pages. */
export interface ReadPages {
  /** The markers, in reading order. */
  readonly markers: readonly FoundPage[];
  /** The list in the navigation document, and the one for old reading systems. */
  readonly list: readonly PageLine[];
  readonly oldList: readonly PageLine[];
  /** How many pages there are, and the highest number, as old reading systems are told. */
  readonly totals: readonly [count: number, highest: number];
  /** What the package claims: markers, navigation by them, and of which book they are. */
  readonly claims: readonly string[];
}

/** Every claim that a book with pages makes. */
const CLAIMS = ["pageBreakMarkers", "pageNavigation", "source-of"];

/** What is printed of a text. */
const SIGNS = /[^\s\p{Default_Ignorable_Code_Point}]/gu;

interface Open {
  readonly unit: string | undefined;
  readonly isInMark: boolean;
  /** Whether the edition added it to the words of the record. */
  readonly isAdded: boolean;
}

/** The markers in a file, in order. */
export function readMarkers(file: string, markup: string): FoundPage[] {
  const found: FoundPage[] = [];
  let waiting: Pick<FoundPage, "target" | "label" | "isInMark">[] = [];
  const counts = new Map<string | undefined, number>();
  const open: Open[] = [];
  const settle = (unit: string | undefined): void => {
    found.push(...waiting.map((one) => ({ ...one, unit, letters: counts.get(unit) ?? 0 })));
    waiting = [];
  };
  const parser = new Parser(
    {
      onopentag(tag, { id = "", role, class: kinds = "", "aria-label": words = "" }) {
        const { unit, isInMark = false, isAdded = false } = open.at(-1) ?? {};
        if (role === "doc-pagebreak") {
          const label = words.trim().replace(/\.$/, "");
          waiting.push({ target: `${file}#${id}`, label, isInMark });
        }
        open.push({
          unit: id !== "" && namesUnit(id, role) ? id : unit,
          isInMark: isInMark || tag === "sup",
          isAdded: isAdded || kinds.split(" ").includes("editorial"),
        });
      },
      ontext(text) {
        const { unit, isAdded = false } = open.at(-1) ?? {};
        const letters = text.match(SIGNS)?.length ?? 0;
        if (letters === 0 || isAdded) return;
        settle(unit);
        counts.set(unit, (counts.get(unit) ?? 0) + letters);
      },
      onclosetag() {
        open.pop();
      },
    },
    { xmlMode: true },
  );
  parser.end(markup);
  settle(undefined);
  return found;
}

/**
 * Holds that both lists of pages have every marker, in reading order, and nothing else; that no page comes twice and
 * none begins within a mark; and that a book claims pages if it has some.
 * @param begins where the pages of the printed book begin: then each is there, before its very letter
 */
export function checkPages(
  { markers, list, oldList, totals, claims }: ReadPages,
  begins: readonly PageBegin[] | undefined,
): Breach[] {
  const labels = markers.map(({ label }) => label);
  const highest = Math.max(0, ...labels.map(Number).filter((number) => number > 0));
  const twice = [...Map.groupBy(labels, (label) => label)].filter(([, { length }]) => length > 1);
  const marked = markers.filter(({ isInMark }) => isInMark);
  const due = markers.length > 0 ? CLAIMS : [];
  return [
    ...checkList("the list of pages", list, markers),
    ...checkList("the list of pages for old readers", oldList, markers),
    ...(totals.join() === [labels.length, highest].join()
      ? []
      : [breach("the list of pages for old readers", `counts ${totals.join(" pages up to ")}`)]),
    ...twice.map(([label]) => breach(`page ${label}`, "begins twice")),
    ...marked.map(({ label }) => breach(`page ${label}`, "begins in the mark of a note")),
    ...due
      .filter((claim) => !claims.includes(claim))
      .map((claim) => breach("the package", `does not say ${claim}`)),
    ...claims
      .filter((claim) => !due.includes(claim))
      .map((claim) => breach("the package", `says ${claim}, and there are no pages`)),
    ...(begins && markers.length > 0 ? checkPlaces(markers, begins) : []),
  ];
}

function checkList(
  place: string,
  list: readonly PageLine[],
  markers: readonly FoundPage[],
): Breach[] {
  const shown = ({ label, target }: PageLine) => `${label} ${target}`;
  const nth = Array.from({ length: Math.max(list.length, markers.length) }, (_, at) => at).find(
    (at) => list[at]?.target !== markers[at]?.target || list[at]?.label !== markers[at]?.label,
  );
  if (nth === undefined) return [];
  const [line, marker] = [list[nth], markers[nth]];
  const found = line ? `has ${shown(line)}` : "ends";
  return [breach(place, `${found} where ${marker ? shown(marker) : "no page"} begins`)];
}

function checkPlaces(markers: readonly FoundPage[], begins: readonly PageBegin[]): Breach[] {
  const found = new Map(markers.map((marker) => [marker.label, marker]));
  const printed = new Set(begins.map(({ page }) => page));
  return [
    ...markers
      .filter(({ label }) => !printed.has(label))
      .map(({ label }) => breach(`page ${label}`, "is no page of the printed book")),
    ...begins.flatMap(({ page, piece, unit, letters }) => {
      const marker = found.get(page);
      if (!marker) return [breach(`page ${page}`, "is missing")];
      if (unit === undefined || isElsewhere(piece, unit)) return [];
      const isThere = [unit, unit.replace(`${piece}.`, "")].includes(marker.unit ?? "");
      if (isThere && marker.letters === letters) return [];
      const here = `${marker.letters} letters of ${marker.unit ?? "the file"}`;
      return [breach(`page ${page}`, `begins behind ${here}, in print ${letters} of ${unit}`)];
    }),
  ];
}

/** The contents name what they lead to, and the title of the report stands on the title page. */
function isElsewhere(piece: string, unit: string): boolean {
  return piece === "contents" || /^report\d*$/.test(unit);
}

function breach(place: string, message: string): Breach {
  return { edition: "epub", law: "pages", place, message };
}
