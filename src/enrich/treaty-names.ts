import { CAPITALIZED } from "./pattern.ts";

/** Treaties whose names no grammar would end in the right place. */
const KNOWN = [
  "(?:United Nations )?Convention against Corruption",
  "(?:United Nations )?Convention against Transnational Organized Crime",
  "Convention against Torture and Other Cruel, Inhuman or Degrading Treatment or Punishment",
  "Protocol to Prevent, Suppress and Punish Trafficking in Persons, Especially Women and Children",
  "Protocol against the Smuggling of Migrants by Land, Sea and Air",
  "Supplementary Convention on the Abolition of Slavery, the Slave Trade,? and Institutions and Practices Similar to Slavery",
  "Agreement on Port State Measures to Prevent, Deter and Eliminate Illegal, Unreported and Unregulated Fishing",
  "Charter of the United Nations",
  "Statute of the International Court of Justice",
  "Rome Statute(?: of the International Criminal Court)?",
  "Paris Agreement",
].join("|");

const NOUN = "(?:Convention|Covenant|Charter|Treaty|Protocol|Statute|Agreement)";

const BEFORE =
  "(?:(?:United Nations|International|Inter-American|African|European|Arab|Optional|Framework|Single|Supplementary|Additional|Comprehensive|Second|Third|Fourth|Vienna|Geneva|Kyoto|Montreal|Basel) ){0,3}";

/** The full name of a treaty, as a pattern: `Convention on the Rights of the Child`. */
export const TREATY = String.raw`(?:${KNOWN}|${BEFORE}(?:${NOUN} (?:(?:on|against|for|relating to|concerning|of) (?:the )?|to (?!the ))|Protocol (?:Additional )?to the )${CAPITALIZED})`;

/** What a treaty is called once it is known. */
export const TREATY_SHORT = NOUN;

const FULL = new RegExp(String.raw`(?<![\p{L}-])${TREATY}(?![\p{L}-])`, "gu");

// Between the words of a name stands no comma, so `Convention, in particular` ends here.
const EITHER = new RegExp(
  String.raw`(?<![\p{L}-])(?:(?<full>${TREATY})|(?<=\b[Tt]he )(?<short>${NOUN}))(?![\p{L}-])`,
  "gu",
);

/** The name of a treaty in a text. */
export interface TreatyMention {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  /** Whether it is no more than `the Convention`, which the context makes a name. */
  readonly isShort: boolean;
}

const ANY = new RegExp(NOUN);

/** The treaties that a text names. */
export function findTreaties(text: string): TreatyMention[] {
  if (!ANY.test(text)) return [];
  return [...text.matchAll(EITHER)].map(({ index, 0: name, groups }) => {
    return {
      start: index,
      end: index + name.length,
      name,
      isShort: groups?.["full"] === undefined,
    };
  });
}

/** The first treaty in the name of a body or a title: that of whose parties it is, or what it is about. */
export function treatyIn(words: string): string | undefined {
  const [found] = words.match(FULL) ?? [];
  return found;
}
