import type { InstrumentKind } from "../../model/document.ts";

/** What a text is called. */
export interface Identity {
  readonly kind: InstrumentKind;
  readonly id: string;
  readonly number: string | undefined;
}

/**
 * Names a text by its document symbol, which is the same in all languages: `A/RES/75/194` is resolution 75/194,
 * `S/RES/2774 (2025)` resolution 2774 (2025), whose name in addresses leaves the year out.
 * @param form what the source calls it: `resolution`, `decision`, `draftResolution`
 * @param given a name for a text that has no number
 */
export function identify(
  form: string,
  symbol: string | undefined,
  printed: string | undefined,
  given: string | undefined,
): Identity {
  const kind = kindOf(form, symbol ?? "");
  const fallback = given ?? (slug(symbol ?? "") || "document");
  if (kind === "draft-resolution" || kind === "document") {
    return { kind, number: undefined, id: fallback };
  }
  const number = /\/(?:RES|DEC)\/(.+)$/.exec(symbol ?? "")?.[1] ?? numberIn(printed);
  if (number === undefined) return { kind, number, id: fallback };
  const id = `${kind.slice(0, 3)}-${slug(number.replace(/ ?\(\d{4}\)$/, "")) || "unnumbered"}`;
  return { kind, number, id };
}

function kindOf(form: string, symbol: string): InstrumentKind {
  if (/draft/i.test(form)) return "draft-resolution";
  if (/decision/i.test(form) || /\/DEC\//.test(symbol)) return "decision";
  return /resolution/i.test(form) || /\/RES\//.test(symbol) ? "resolution" : "document";
}

/** The number in a line such as `75/194.` or `Resolution 2774 (2025)`. */
function numberIn(line: string | undefined): string | undefined {
  return /\d+(?:\/\d+(?: ?[A-Z]\b)?| \(\d{4}\))/.exec(line ?? "")?.[0];
}

function slug(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
}
