/** A file as lists name it: its path from the list, the digest of its bytes, how many they are. */
export type ListedFile = readonly [path: string, digest: string, bytes: number];

/** Another edition of a session, which a reader may keep with it. */
export interface ListedEdition {
  readonly name: string;
  readonly file: ListedFile;
}

/**
 * What a browser keeps so that something can be read without a network, `offline.json` beside it. Of two lists the
 * digests tell which files changed; a reader has all files of one list, or none of them.
 */
export interface OfflineList {
  /** What is kept, as readers call it. */
  readonly name: string;
  readonly language: string;
  /** The page that its name leads to. */
  readonly page: string;
  readonly files: readonly ListedFile[];
  /** The list of what its pages share with others; a path from this list. */
  readonly shared?: string;
  readonly editions: readonly ListedEdition[];
}

/** How many hexadecimal digits of a SHA-256 stand in a list: 128 bits of it. */
export const DIGEST_LENGTH = 32;

/** All bytes of some files. */
export function bytesOf(files: readonly ListedFile[]): number {
  return files.reduce((sum, [, , bytes]) => sum + bytes, 0);
}
