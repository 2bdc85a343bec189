import type { Chapter } from "./book.ts";

/** What is of interest of a start tag; an attribute that is not there is empty. */
export interface Tag {
  readonly name: string;
  readonly id: string;
  readonly role: string;
  readonly href: string;
  readonly alt: string;
  /** Whether it has a style of its own. */
  readonly isStyled: boolean;
  /** Whether it holds the number of a paragraph. */
  readonly isLabel: boolean;
}

/** A file of a book, looked at for what it is made of. */
export interface Page {
  readonly tags: readonly Tag[];
  readonly headings: readonly { readonly level: number; readonly hasWords: boolean }[];
}

const TAG = /<([a-zA-Z][\w:]*)((?:[\s/][^<>]*)?)>/g;
const ATTRIBUTE = /([\w:-]+)="([^"]*)"/g;
const HEADING = /<h([1-6])[^<>]*>(.*?)<\/h\1>/gs;

/** Reads a file of a book. Its markup is ours: in words and attributes there is no `<` and no `>`. */
export function readPage({ body }: Pick<Chapter, "body">): Page {
  const markup = String(body);
  return {
    tags: [...markup.matchAll(TAG)].map(([, name = "", attributes = ""]) => {
      const values = new Map(
        [...attributes.matchAll(ATTRIBUTE)].map(([, attribute = "", words = ""]) => [
          attribute,
          words.trim(),
        ]),
      );
      const value = (attribute: string) => values.get(attribute) ?? "";
      return {
        name,
        id: value("id"),
        role: value("role"),
        href: value("href"),
        alt: value("alt"),
        isStyled: value("style") !== "",
        isLabel: value("class").split(" ").includes("label"),
      };
    }),
    headings: [...markup.matchAll(HEADING)].map(([, level = "", words = ""]) => ({
      level: Number(level),
      hasWords: /\S/.test(words.replaceAll(/<[^<>]*>/g, "")),
    })),
  };
}
