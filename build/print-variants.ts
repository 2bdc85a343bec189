import { booklet, countSheets } from "../src/editions/print/booklet.ts";
import type { Description } from "../src/editions/print/metadata.ts";
import { InkError } from "../src/editions/print/ink.ts";
import { press } from "../src/editions/print/press.ts";
import { SHEETS, type SheetName } from "../templates/print/sheets.ts";
import { wordingFor } from "../templates/wording/table.ts";
import { keepBytes } from "./cache.ts";
import type { Book } from "./print-book.ts";
import { BuildError } from "./terminal.ts";

/** What is made of a finished book, for a printer only, and the sheet of that book. */
export const VARIANTS = { booklet: "a5", press: "a4" } as const satisfies Record<string, SheetName>;

export type Variant = keyof typeof VARIANTS;

export const VARIANT_NAMES = ["booklet", "press"] as const satisfies readonly Variant[];

/** More sheets of office paper, folded into one another, do not lie flat, and few staplers go through them. */
const THICKEST = 20;

/**
 * Makes sheets to fold, or the file for a printing house, of a finished book; what was made of it before is there
 * already. Throws a `BuildError` where it cannot.
 */
export async function makeVariant(
  variant: Variant,
  { bytes, pages }: Pick<Book, "bytes" | "pages">,
  description: Description,
): Promise<VariantFile> {
  const words = wordingFor(description.language).print;
  const own = { ...description, title: words[variant](description.title) };
  const keep = (make: () => Promise<Uint8Array>): Promise<Uint8Array> =>
    keepBytes("variants", [variant, JSON.stringify(own), bytes], make);
  switch (variant) {
    case "booklet": {
      const sheets = countSheets(pages);
      const isThick = sheets > THICKEST;
      return {
        bytes: await keep(() => booklet(bytes, own)),
        what: `booklet, ${sheets} ${sheets === 1 ? "sheet" : "sheets"} of A4`,
        remark: isThick
          ? `${sheets} sheets are many to fold into one another; ${THICKEST} lie flat`
          : undefined,
      };
    }
    case "press":
      return {
        bytes: await keep(() => press(bytes, own, SHEETS[VARIANTS.press])).catch(explain),
        what: `press file, ${pages} ${pages === 1 ? "page" : "pages"}`,
        remark: undefined,
      };
  }
}

/** A file that was made of a book. */
export interface VariantFile {
  readonly bytes: Uint8Array;
  /** What it is, and how much of it. */
  readonly what: string;
  /** What a person should know before printing it. */
  readonly remark: string | undefined;
}

function explain(error: unknown): never {
  throw error instanceof InkError ? new BuildError(error.message) : error;
}
