import type { PDFObject, PDFRef } from "@cantoo/pdf-lib";

/** A stretch of the content of a page, by the number that it has there. */
export interface Stretch {
  /** Counted from 0. */
  readonly page: number;
  readonly number: number;
}

/** What a reader can press. */
export interface Annotation {
  readonly annotation: PDFRef;
}

/** An element of the structure of a book, as it is built. */
export interface Element {
  type: string;
  readonly role: string;
  readonly key: string;
  /** BCP 47, where it is known. */
  readonly language: string | undefined;
  /** What stands for a picture. */
  readonly alternative?: PDFObject | undefined;
  /** Of a cell. */
  readonly span?:
    { readonly rows: number; readonly columns: number; readonly scope?: string } | undefined;
  /** What tells it from all others. */
  id?: string;
  /** How the labels of a list count. */
  readonly numbering?: string | undefined;
  kids: Kid[];
}

export type Kid = Element | Stretch | Annotation;

export function isElement(kid: Kid | undefined): kid is Element {
  return kid !== undefined && "kids" in kid;
}

export function isStretch(kid: Kid): kid is Stretch {
  return "number" in kid;
}

/** An element that the browser knows nothing of. */
export function newElement(type: string, kids: Kid[]): Element {
  return { type, role: "", key: "", language: undefined, kids };
}
