import { readSitting, type Sitting } from "../../model/sitting.ts";
import { createCollector, type Diagnostic } from "../../text/diagnostic.ts";
import type { Source } from "../../text/source.ts";
import { languageIn } from "./facts.ts";
import { elementsIn, parseXml, wordsIn, type XmlElement } from "./xml.ts";

/** Where a text comes from, as far as its file says it. */
export interface Origin {
  /** `A/RES/75/194` */
  readonly symbol: string | undefined;
  /** The short name of the body, `ga`. */
  readonly body: string | undefined;
  /** The name of the body in the language of the file. */
  readonly bodyName: string | undefined;
  readonly sitting: Sitting | undefined;
  readonly language: string | undefined;
}

const UNKNOWN: Origin = {
  symbol: undefined,
  body: undefined,
  bodyName: undefined,
  sitting: undefined,
  language: undefined,
};

/** The short names of bodies that have one in the addresses of their texts; others are called as there. */
const BODIES: Readonly<Record<string, string>> = { unga: "ga", "unga-hrc": "hrc", unsc: "sc" };

/** The bodies whose symbols begin so; the longer beginning comes first. */
const SYMBOLS = [
  ["A/HRC/", "hrc"], // A/HRC/RES/54/3
  ["A/", "ga"], // A/RES/75/194
  ["S/", "sc"], // S/RES/2774 (2025)
] as const;

/**
 * Reads where an official text comes from: the body from its address, else from its symbol; the session from the
 * symbol, which tells it more surely than the field beside it; the language from the metadata. Only the head of the
 * file is looked at. What is wrong with it is told in the diagnostics.
 */
export function readOrigin(source: Source): { origin: Origin; diagnostics: Diagnostic[] } {
  const { report, collect } = createCollector();
  const root = parseXml({ path: source.path, text: headOf(source.text) }, report);
  if (!root) return { origin: UNKNOWN, diagnostics: collect() };
  const elements = [...elementsIn(root)];
  const symbol = symbolIn(elements);
  const address = addressIn(elements);
  const body = address === undefined ? bodyOf(symbol) : (BODIES[address] ?? address);
  const origin = {
    symbol,
    body,
    bodyName: nameIn(elements, address?.includes("-") ?? body === "hrc"),
    sitting: sittingOf(symbol) ?? sittingIn(elements),
    language: languageIn(elements),
  };
  return { origin, diagnostics: [] };
}

/** What stands above the words of the text. The elements that hold it are not closed there, which nobody minds. */
function headOf(text: string): string {
  const end = text.search(/<(?:\w+:)?(?:preamble|mainBody|body)[\s>]/);
  return end < 0 ? text : text.slice(0, end);
}

function symbolIn(elements: readonly XmlElement[]): string | undefined {
  const marked = elements.find(
    ({ name, attributes }) => name === "docNumber" && attributes.get("refersTo") === "#symbol",
  );
  return (marked && wordsIn(marked)) || undefined;
}

// <FRBRuri value="/akn/un/statement/deliberation/unga-hrc/2023-10-11/54-3/">
const ADDRESS = /^\/akn\/un\/[\w-]+\/[\w-]+\/([a-z0-9]+(?:-[a-z0-9]+)*)\/\d/;

function addressIn(elements: readonly XmlElement[]): string | undefined {
  for (const { name, attributes } of elements) {
    if (name === "FRBRuri") return ADDRESS.exec(attributes.get("value") ?? "")?.[1];
  }
  return undefined;
}

function bodyOf(symbol: string | undefined): string | undefined {
  return SYMBOLS.find(([beginning]) => symbol?.startsWith(beginning))?.[1];
}

/** The name on the cover page: of the body that issued the text, or of the one below it that adopted it. */
function nameIn(elements: readonly XmlElement[], isSubsidiary: boolean): string | undefined {
  const role = isSubsidiary ? "#subsidiaryBody" : "#issuingBody";
  const authority = elements.find(
    ({ name, attributes }) => name === "docAuthority" && attributes.get("refersTo") === role,
  );
  return (authority && wordsIn(authority)) || undefined;
}

const BRACKETS = /\((?:(E?S)-)?([IVXLC]{1,8}|\d{4})\)$/;

/**
 * The session in a symbol: `A/RES/75/194`, `A/HRC/RES/S-31/1`, `A/ES-11/L.5`; behind the number in old symbols,
 * `A/RES/3314 (XXIX)`, `A/RES/3201 (S-VI)`; of the Security Council the year, `S/RES/2774 (2025)`.
 */
export function sittingOf(symbol: string | undefined): Sitting | undefined {
  const [, prefix, number = ""] = BRACKETS.exec(symbol ?? "") ?? [];
  if (number !== "") {
    const ordinal = /^\d/.test(number) ? number : String(romanNumber(number));
    return readSitting(prefix === undefined ? ordinal : `${prefix.toLowerCase()}-${ordinal}`);
  }
  for (const segment of symbol?.split("/") ?? []) {
    const sitting = readSitting(segment.toLowerCase());
    if (sitting) return sitting;
  }
  return undefined;
}

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

function romanNumber(signs: string): number {
  const values = Array.from(signs, (sign) => ROMAN[sign] ?? 0);
  return values.reduce(
    (sum, value, nth) => sum + (value < (values[nth + 1] ?? 0) ? -value : value),
    0,
  );
}

// <session refersTo="#generalAssembly" value="78">Seventy-eighth session</session>
function sittingIn(elements: readonly XmlElement[]): Sitting | undefined {
  const session = elements.find(({ name }) => name === "session");
  return readSitting(session?.attributes.get("value")?.trim().toLowerCase() ?? "");
}
