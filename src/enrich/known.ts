import type { Instrument } from "../model/document.ts";
import { plainText } from "../model/inlines.ts";
import { isSameBody, isShortFor, type BodyMention } from "./bodies.ts";
import { treatyIn, type TreatyMention } from "./treaty-names.ts";

/** What a text has named so far, which is what its short names mean. It grows as the text is read. */
export interface Known {
  /** The body whose text it is. */
  readonly own: string;
  /** The full name of a body; `undefined` where a short name is of none that is known. */
  readonly body: (mention: BodyMention) => string | undefined;
  /** The full name of a treaty. */
  readonly treaty: (mention: TreatyMention) => string | undefined;
  /** The treaty that the text is about. */
  readonly subject: string | undefined;
}

/** What is known before the first word of a text. */
export function knownOf({ title }: Instrument, own: string): Known {
  const parties = treatyIn(own);
  const subject = parties ?? (title && treatyIn(plainText(title.text)));
  // The last one named stands first.
  let bodies: readonly string[] = [own];
  let treaties: readonly string[] = subject === undefined ? [] : [subject];

  const treaty = ({ name, isShort }: TreatyMention): string | undefined => {
    if (isShort) {
      // In the texts of its parties a treaty is *the* Convention, whatever else they name.
      const candidates = parties === undefined ? treaties : [parties, ...treaties];
      const found = candidates.find((candidate) => candidate.includes(name));
      return found ?? (name === "Charter" ? "Charter of the United Nations" : undefined);
    }
    const full = treaties.find((candidate) => candidate.endsWith(name)) ?? name;
    treaties = [full, ...treaties.filter((other) => other !== full)];
    return full;
  };

  const body = ({ name, isShort }: BodyMention): string | undefined => {
    if (isShort) {
      const candidates = isShortFor(name, own) ? [own] : bodies;
      const found = candidates.find((candidate) => isShortFor(name, candidate));
      return found ?? (name === "Assembly" ? "General Assembly" : undefined);
    }
    const full = complete(name);
    bodies = [full, ...bodies.filter((other) => other !== full)];
    return full;
  };

  // `Conference of the States Parties`, `Conference of the States Parties to the Convention`
  const complete = (name: string): string => {
    const [, start = "", short] = /^(.* [Pp]arties)(?: to the (\w+))?$/.exec(name) ?? [];
    const of = short && treaty({ name: short, isShort: true, start: 0, end: 0 });
    const long = of === undefined ? name : `${start} to the ${of}`;
    return [own, ...bodies].find((known) => isSameBody(known.slice(0, long.length), long)) ?? long;
  };

  return { own, body, treaty, subject };
}
