import { CAPITALIZED } from "./pattern.ts";
import { TREATY, TREATY_SHORT } from "./treaty-names.ts";

/** The name of a body in a text. */
export interface BodyMention {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  /** Whether it is no more than `the Conference`, which the context makes a name. */
  readonly isShort: boolean;
}

// Each row has an example. The longest form goes first.
const FORMS = [
  // `Conference of the States Parties to the United Nations Convention against Corruption`
  String.raw`(?:Conference|Meeting|Assembly) of (?:the )?(?:States )?[Pp]arties(?: to the (?:${TREATY}|${TREATY_SHORT}))?`,
  "General Assembly|Security Council|Economic and Social Council|Human Rights Council|Trusteeship Council",
  // `Commission on Crime Prevention and Criminal Justice`
  String.raw`(?:Commission|Committee|Conference|Council|Board) (?:on|for|of) (?:the )?${CAPITALIZED}`,
  // `World Health Assembly`; never the word that opens a paragraph: `Recalling Assembly resolution`
  String.raw`(?<=\s)(?:(?:World|United|Nations|Health|Environment|Labour|International|Governing|Executive|European) ){1,4}(?:Assembly|Council|Conference|Commission|Board)`,
  "Assembly|Council|Conference|Commission|Committee|Board",
];

const BODY = new RegExp(String.raw`(?<![\p{L}-])(?:${FORMS.join("|")})(?![\p{L}-])`, "gu");

const SHORT = /^(?:Assembly|Council|Conference|Commission|Committee|Board)$/;

/** Every name of a body has one of these words in it. */
const ANY = /Assembly|Council|Conference|Commission|Committee|Board|Meeting/;

/** The bodies that a text names. */
export function findBodies(text: string): BodyMention[] {
  if (!ANY.test(text)) return [];
  return [...text.matchAll(BODY)].map(({ index, 0: name }) => {
    return { start: index, end: index + name.length, name, isShort: SHORT.test(name) };
  });
}

/** Whether two names are of one body: articles and the size of letters do not matter. */
export function isSameBody(a: string, b: string): boolean {
  return bodyKey(a) === bodyKey(b);
}

/** The name of a body as it is compared with others. */
export function bodyKey(name: string): string {
  return name.toLowerCase().replace(/\bthe /g, "");
}

/** Whether a short name can be that of a body: `Council` of `Human Rights Council`. */
export function isShortFor(short: string, name: string): boolean {
  return name.startsWith(short) || name.endsWith(` ${short}`);
}
