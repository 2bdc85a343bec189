import type { Description } from "./book.ts";
import { bookIdentifier } from "./identifier.ts";

/** A publication as a catalogue in OPDS 2.0 lists it, https://drafts.opds.io/opds-2.0. Addresses are from where it lies. */
export interface OpdsPublication {
  readonly metadata: {
    readonly "@type": "http://schema.org/Book";
    readonly identifier: string;
    readonly title: string;
    readonly subtitle: string;
    readonly author: string;
    /** BCP 47. */
    readonly language: string;
    readonly readingProgression: "ltr" | "rtl";
    readonly publisher?: string;
    readonly published?: string;
    readonly modified?: string;
    readonly subject?: readonly string[];
    readonly belongsTo: { readonly series: Description["series"] };
  };
  readonly links: readonly OpdsLink[];
  readonly images: readonly OpdsLink[];
}

/** A link of the Readium Web Publication Manifest; `size` is in bytes, the others in pixels. */
export interface OpdsLink {
  readonly rel?: string;
  readonly href: string;
  readonly type: string;
  readonly title?: string;
  readonly size?: number;
  readonly width?: number;
  readonly height?: number;
}

/** What a catalogue must know of a book besides what it says of itself. */
export interface Offered {
  /** The name of the entry's own file. */
  readonly self: string;
  /** When the edition was last changed, in seconds since 1970, where that is known. */
  readonly epoch: number | undefined;
  /** The forms of the book; a title tells those that are not for everybody. */
  readonly files: readonly {
    readonly href: string;
    readonly type: "application/epub+zip" | "application/kepub+zip";
    readonly title?: string;
    readonly bytes: number;
  }[];
  readonly cover: { readonly href: string; readonly bytes: Uint8Array };
}

/** The entry of a book in a catalogue. */
export async function opdsEntry(
  description: Description,
  { self, epoch, files, cover }: Offered,
): Promise<OpdsPublication> {
  const { name, title, subtitle, creator, language, direction, series } = description;
  const { publisher, published, subjects } = description.catalogue;
  return {
    metadata: {
      "@type": "http://schema.org/Book",
      identifier: await bookIdentifier(name),
      title,
      subtitle,
      author: creator,
      language,
      readingProgression: direction,
      ...(publisher !== undefined && { publisher }),
      ...(published !== undefined && { published }),
      ...(epoch !== undefined && { modified: isoTime(epoch) }),
      ...(subjects.length > 0 && { subject: subjects }),
      belongsTo: { series },
    },
    links: [
      { rel: "self", href: self, type: "application/opds-publication+json" },
      ...files.map(({ bytes, ...file }) => ({
        rel: "http://opds-spec.org/acquisition/open-access",
        ...file,
        size: bytes,
      })),
    ],
    images: [{ href: cover.href, type: "image/png", ...sizeOfPng(cover.bytes) }],
  };
}

/** `2017-11-10T00:00:00Z`. */
export function isoTime(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace(/\.\d+Z$/, "Z");
}

/** A PNG begins with its width and its height. */
function sizeOfPng(bytes: Uint8Array): { readonly width: number; readonly height: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}
