/** A text as programs that keep references know it: an item of CSL-JSON, https://docs.citationstyles.org. */
export interface CitationRecord {
  readonly id: string;
  readonly type: "report";
  /** What kind of text it is, in its own language: `Resolution`. */
  readonly genre: string;
  readonly title: string;
  readonly number?: string;
  /** The body that adopted it; a draft has no author that the facts tell. */
  readonly author?: readonly { readonly literal: string }[];
  readonly authority: string;
  /** The body again: programs look for the institution of a report here. */
  readonly publisher: string;
  readonly issued?: { readonly "date-parts": readonly [readonly number[]] };
  readonly "event-title": string;
  readonly "event-place"?: string;
  /** Where in the report of the session it stands, or the symbol that it was issued under. */
  readonly note?: string;
  readonly keyword?: string;
  /** BCP 47. */
  readonly language: string;
  readonly URL?: string;
}

/** What is known of a text for its record. */
export interface CitedText {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly number: string | undefined;
  readonly isAdopted: boolean;
  readonly body: string;
  /** The day of adoption, `2017-11-10`. */
  readonly adopted: string | undefined;
  readonly session: string;
  readonly place: string | undefined;
  readonly see: string | undefined;
  readonly subjects: readonly string[];
  readonly language: string;
  /** Where it is published, if that is known. */
  readonly address: string | undefined;
}

/** The record of a text; what no fact tells is left out. */
export function citationRecord(text: CitedText): CitationRecord {
  const { number, adopted, place, see, subjects, address } = text;
  return {
    id: text.id,
    type: "report",
    genre: text.kind,
    title: text.title,
    ...(number !== undefined && { number }),
    ...(text.isAdopted && { author: [{ literal: text.body }] }),
    authority: text.body,
    publisher: text.body,
    ...(adopted !== undefined && { issued: { "date-parts": [adopted.split("-").map(Number)] } }),
    "event-title": text.session,
    ...(place !== undefined && { "event-place": place }),
    ...(see !== undefined && { note: see }),
    ...(subjects.length > 0 && { keyword: subjects.join("; ") }),
    language: text.language,
    ...(address !== undefined && { URL: address }),
  };
}
