import type { Session } from "../model/document.ts";
import { instrumentsOf } from "../model/instruments.ts";
import type { Breach } from "./compare.ts";
import type { PdfText } from "./pdf.ts";

/**
 * Holds the numbers of a book's pages against one another. Those before the body are i, ii, iii, those of the body 1, 2,
 * 3: so readers count them, so they are printed, and so the contents say them. Each text has a bookmark, and each
 * bookmark a line in the contents, where there are any.
 */
export function checkNumbers(book: PdfText, session: Session): Breach[] {
  const written = new Set(
    book.leaves.filter(({ runs }) => runs.length > 0).map(({ page }) => page),
  );
  const marked = new Set(book.outline.map(({ page }) => page));
  return [
    ...book.labels.flatMap((label, index) => {
      const page = index + 1;
      const due = page < book.bodyStart ? roman(page) : String(page - book.bodyStart + 1);
      const printed = book.folios[index] ?? "";
      const place = `page ${page}`;
      // The outside of a book and pages that are blank have no number, those before the body need none.
      const isCover = page === 1 && book.destinations.has("contents");
      const isBare = printed === "" && (page < book.bodyStart || !written.has(page));
      return [
        ...(label === due ? [] : [breach(place, `is called ${label}; expected ${due}`)]),
        ...(printed === label || isBare || isCover
          ? []
          : [breach(place, `prints the number “${printed}”, and is called ${label}`)]),
      ];
    }),
    ...instrumentsOf(session)
      .filter(({ id }) => !marked.has(book.destinations.get(id) ?? 0))
      .map(({ id }) => breach("bookmarks", `none leads to ${id}`)),
    ...checkContents(book),
    ...checkAdditions(book),
  ];
}

function checkContents({ contents, outline, labels, destinations }: PdfText): Breach[] {
  // A text by itself has no contents.
  if (!destinations.has("contents")) return [];
  return [
    ...(contents.length === outline.length
      ? []
      : [breach("contents", `${contents.length} lines, ${outline.length} bookmarks`)]),
    ...contents.flatMap(({ words, page }, index) => {
      const leads = labels[(outline[index]?.page ?? 0) - 1];
      const message = `prints page ${page}; expected ${leads ?? "no page"}`;
      return leads === page ? [] : [breach(`contents, “${words.join(" ")}”`, message)];
    }),
  ];
}

/** What stands behind a reference, and in an index behind each place, is the number of the page that it leads to. */
function checkAdditions({ additions, indexes, links, labels, destinations }: PdfText): Breach[] {
  const said = new Set(additions.map(({ page, to }) => `${page} ${to ?? ""}`));
  return [
    ...additions.flatMap(({ words, to = "", page }) => {
      const leads = labels[(destinations.get(to) ?? 0) - 1];
      const found = words.match(/\p{Nd}+/gu) ?? [];
      if (leads !== undefined && found.join(" ") === leads) return [];
      const message = `says “${words}” behind what leads to ${leads ?? "no page"}`;
      return [breach(`page ${page}`, message)];
    }),
    ...links
      .filter(({ page, to }, nth) => {
        if (!indexes.has(page) || said.has(`${page} ${to}`)) return false;
        // A link that is broken over two pages ends on the second, and there is its number.
        const next = links[nth + 1];
        const goesOn = next?.page === page + 1 && next.to === to;
        return !(goesOn && said.has(`${next.page} ${to}`));
      })
      .map(({ page, to }) => breach(`page ${page}`, `does not say where ${to} is`)),
  ];
}

/** A number as the pages before the body have it, by ones, fives and tens: 4 → `iv`. */
function roman(number: number): string {
  const digits = [
    ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"],
    ["", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc"],
    ["", "c", "cc", "ccc", "cd", "d", "dc", "dcc", "dccc", "cm"],
  ] as const;
  const figures = Array.from(String(number)).toReversed();
  return figures
    .map((figure, power) => digits[power]?.[Number(figure)] ?? "")
    .toReversed()
    .join("");
}

function breach(place: string, message: string): Breach {
  return { edition: "print", law: "pages", place, message };
}
