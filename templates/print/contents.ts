import type { Instrument, Session } from "../../src/model/document.ts";
import { partName } from "../../src/model/frame.ts";
import { plainText } from "../../src/model/inlines.ts";
import { registersOf } from "../registers/book.ts";
import { shortName, titleOf } from "../wording/phrases.ts";
import { wordingFor } from "../wording/table.ts";
import type { Wording } from "../wording/wording.ts";

/** A line of the contents, which is a bookmark too. */
export interface Entry {
  /** Where it leads. */
  readonly name: string;
  readonly kind: "part" | "text" | "register";
  /** 1 for a part, for a text in none and for what follows the texts, 2 for a text in a part. */
  readonly level: 1 | 2;
  /** `A.`, `Resolution 7/1`. */
  readonly label: string | undefined;
  readonly title: string | undefined;
}

/** The name of the page that lists them. */
export const CONTENTS = "contents";

/** The name of the page above the drafts. */
export const DRAFTS_NAME = "drafts";

/** Everything that has a line in the contents, in the order of the book. */
export function contentsOf(session: Session): Entry[] {
  const { parts, drafts } = session;
  const wording = wordingFor(session.language);
  return [
    ...parts.flatMap((part, nth): Entry[] => {
      const { label, title, instruments } = part;
      if (title === undefined) return instruments.map((text) => entryOf(text, 1, wording));
      const heading = { label, title: plainText(title.text) };
      return [
        { name: partName(part, nth), kind: "part", level: 1, ...heading },
        ...instruments.map((text) => entryOf(text, 2, wording)),
      ];
    }),
    ...(drafts.length > 0 ? [draftsEntry(wording)] : []),
    ...drafts.map((text) => entryOf(text, 2, wording)),
    ...registersOf(session).map(({ name, title }): Entry => {
      return { name, kind: "register", level: 1, label: undefined, title };
    }),
  ];
}

/** A line as one string, as a bookmark has it: `Resolution 7/1. Strengthening …`. */
export function inOneLine({ label, title }: Entry): string {
  if (label === undefined || title === undefined) return label ?? title ?? "";
  return label.endsWith(".") ? `${label} ${title}` : `${label}. ${title}`;
}

function draftsEntry({ drafts }: Wording): Entry {
  return { name: DRAFTS_NAME, kind: "part", level: 1, label: undefined, title: drafts };
}

/** The line of a text. */
export function entryOf(text: Instrument, level: 1 | 2, wording: Wording): Entry {
  const label = shortName(text, wording);
  // What has no title is named once.
  const title = text.title && titleOf(text, wording);
  return { name: text.id, kind: "text", level, label, title };
}
