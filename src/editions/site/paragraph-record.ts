/** The texts of a session by their names, and each paragraph in them with the digest of its words. */
export type ParagraphDigests = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What was published of a session, and what was changed in it since it was first published. */
export interface ParagraphRecord {
  readonly texts: ParagraphDigests;
  /** When the texts were published first, where that is known. */
  readonly since?: string | undefined;
  /** The latest last. */
  readonly changes: readonly TextChange[];
}

/** What became of a text between two publications. */
export interface TextChange {
  /** `2026-11-28T18:00:00Z`. */
  readonly date: string;
  readonly text: string;
  readonly kind: "changed" | "textAdded" | "textRemoved";
  readonly paragraphs: readonly ParagraphChange[];
}

export interface ParagraphChange {
  readonly name: string;
  /** The digests of its words; one is missing where it was added or removed. */
  readonly before?: string;
  readonly after?: string;
}

/**
 * The record of a publication.
 * @param before the record of the last one, if there was one
 * @param now what is published
 * @param date of the publication; without it no change can be told, and what was recorded stays
 */
export function recordParagraphs(
  before: ParagraphRecord | undefined,
  now: ParagraphDigests,
  date: string | undefined,
): ParagraphRecord {
  if (!before) return { texts: now, ...(date !== undefined && { since: date }), changes: [] };
  const changes = compareTexts(before.texts, now);
  if (changes.length === 0 || date === undefined) return before;
  const dated = changes.map((change) => ({ date, ...change }));
  return { ...before, texts: now, changes: [...before.changes, ...dated] };
}

/** What is not the same in two publications, text by text. */
export function compareTexts(
  before: ParagraphDigests,
  now: ParagraphDigests,
): readonly Omit<TextChange, "date">[] {
  const texts = new Set([...Object.keys(before), ...Object.keys(now)]);
  return [...texts].flatMap((text): Omit<TextChange, "date">[] => {
    const [old, own] = [before[text], now[text]];
    if (!own) return [{ text, kind: "textRemoved", paragraphs: [] }];
    if (!old) return [{ text, kind: "textAdded", paragraphs: [] }];
    const paragraphs = compareParagraphs(old, own);
    return paragraphs.length > 0 ? [{ text, kind: "changed", paragraphs }] : [];
  });
}

function compareParagraphs(
  before: Readonly<Record<string, string>>,
  now: Readonly<Record<string, string>>,
): readonly ParagraphChange[] {
  const names = new Set([...Object.keys(now), ...Object.keys(before)]);
  return [...names]
    .filter((name) => before[name] !== now[name])
    .map((name) => ({
      name,
      ...(before[name] !== undefined && { before: before[name] }),
      ...(now[name] !== undefined && { after: now[name] }),
    }));
}
