import type { Instrument, Session } from "../../src/model/document.ts";
import { partName } from "../../src/model/frame.ts";
import { plainText } from "../../src/model/inlines.ts";
import { shortName, titleOf } from "../wording/phrases.ts";
import { wordingFor } from "../wording/table.ts";
import type { Wording } from "../wording/wording.ts";

/** A line of the contents, which is a bookmark too. */
export interface Entry {
  /** Where it leads. */
  readonly name: string;
  /** 1 for a part, 2 for a text in a part. */
  readonly level: 1 | 2;
  /** `A.`, `Resolution 7/1`. */
  readonly label: string | undefined;
  readonly title: string;
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
        { name: partName(part, nth), level: 1, ...heading },
        ...instruments.map((text) => entryOf(text, 2, wording)),
      ];
    }),
    ...(drafts.length > 0
      ? [{ name: DRAFTS_NAME, level: 1 as const, label: undefined, title: wording.drafts }]
      : []),
    ...drafts.map((text) => entryOf(text, 2, wording)),
  ];
}

/** A line as one string, as a bookmark has it: `Resolution 7/1. Strengthening …`. */
export function inOneLine({ label, title }: Entry): string {
  if (label === undefined) return title;
  return label.endsWith(".") ? `${label} ${title}` : `${label}. ${title}`;
}

function entryOf(text: Instrument, level: 1 | 2, wording: Wording): Entry {
  const [label, title] = [shortName(text, wording), titleOf(text, wording)];
  return { name: text.id, level, label, title };
}
