import { existsSync, readFileSync } from "node:fs";

/** A paragraph or an item in the answer key. Its text has superscripts, italics and links as the source has them. */
export interface KeyParagraph {
  readonly lines: readonly number[];
  readonly text: string;
  readonly lead?: string;
  readonly number?: number;
  readonly item?: string;
  readonly footnoteRefs: readonly number[];
  readonly items?: readonly KeyParagraph[];
}

export interface KeyNote {
  readonly number: number;
  readonly line: number;
  readonly text: string;
  readonly refs: readonly { readonly node: string }[];
}

export interface KeyUnit {
  readonly kind: string;
  readonly number: string | null;
  readonly title: string;
  readonly formula: string;
  readonly preamble?: readonly KeyParagraph[];
  readonly operative?: readonly KeyParagraph[];
  readonly items?: readonly KeyParagraph[];
  readonly masthead?: readonly { readonly line: number; readonly text: string }[];
  readonly starFootnote?: readonly { readonly line: number; readonly text: string }[];
  readonly footnotes: readonly KeyNote[];
  readonly leads: {
    readonly preambular: readonly string[];
    readonly operative: readonly string[];
    readonly decision: readonly string[];
  };
}

export interface Key {
  readonly units: readonly KeyUnit[];
  readonly draft: KeyUnit;
  readonly joins: readonly { readonly fromLine: number; readonly toLine: number }[];
  readonly anomalies: readonly { readonly id: string; readonly line: number | string }[];
}

const PATH = new URL("../../../shared/domain/inventory.json", import.meta.url);

/** The answer key, checked by eye, that lies beside the project; `undefined` where it does not. */
export function readKey(): Key | undefined {
  if (!existsSync(PATH)) return undefined;
  const key: Key = JSON.parse(readFileSync(PATH, "utf8"));
  return key;
}
