import type { Html } from "../../src/text/html.ts";

/** The words of the site that no other edition has. */
export interface SiteWording {
  readonly skip: string;
  /** The name of the navigation at the top of a page. */
  readonly navigation: string;
  readonly about: string;
  /** The colours of the pages, and the choices: the reader's own setting, light, dark. */
  readonly theme: {
    readonly label: string;
    readonly system: string;
    readonly light: string;
    readonly dark: string;
  };

  readonly home: {
    readonly title: string;
    readonly description: string;
    readonly sessions: string;
    readonly languages: string;
  };
  readonly sessionDescription: (body: string, session: string) => string;
  readonly downloads: string;
  readonly print: string;
  /** The printed compendium on other papers, in a line behind it. */
  readonly forms: Readonly<Record<"letter" | "a5" | "booklet" | "press", string>>;
  readonly book: string;
  /** The e-book in other forms, in a line behind it. */
  readonly bookForms: Readonly<Record<"kepub" | "mail", string>>;
  /** By which a file is known to be the one that was published. */
  readonly checksums: {
    readonly title: string;
    readonly explanation: string;
    /** What leads to the file that has all of them. */
    readonly all: string;
  };
  /** `7 texts`; the count is written out, and given for the grammar. */
  readonly texts: (shown: string, count: number) => string;

  /** A session as one file. */
  readonly single: {
    readonly name: string;
    /** The name of the field that words are looked for with. */
    readonly find: string;
  };

  /** A text in other languages. */
  readonly languages: {
    readonly heading: string;
    readonly sideBySide: string;
    readonly sideBySideTitle: (name: string) => string;
    readonly sideBySideDescription: (name: string) => string;
    /** Above the languages to choose from in the parallel view. */
    readonly shown: string;
    /** In the place of a paragraph that a language does not have. */
    readonly missing: string;
  };

  readonly text: {
    readonly adopted: (date: string) => string;
    readonly preamble: string;
    readonly operative: string;
    readonly paragraphs: string;
    readonly annexes: string;
    readonly note: (label: string) => string;
    readonly toPreambular: (number: string) => string;
    readonly toOperative: (number: string) => string;
    readonly toParagraph: (name: string) => string;
    /** The control that offers a box to tick beside each paragraph. */
    readonly choose: string;
    readonly cite: (name: string) => string;
    readonly citeThis: string;
    /** The text by itself, in a file to print. */
    readonly printed: string;
    /** The text by itself, as an e-book. */
    readonly book: string;
    /** Goes before the address of a paragraph. */
    readonly paragraphIsCited: string;
    readonly neighbours: string;
    readonly previous: string;
    readonly next: string;
  };

  /** The contents of a text, beside it. */
  readonly outline: {
    readonly heading: string;
    readonly goTo: string;
    /** How a paragraph is written in the field. */
    readonly example: string;
    readonly go: string;
  };
  readonly search: {
    /** In the navigation of every page. */
    readonly link: string;
    readonly title: string;
    readonly description: (session: string) => string;
    readonly descriptionAll: string;
    readonly label: string;
    readonly labelAll: string;
    readonly button: string;
    /** `example` makes a link of a query; `own` are the number of a text and that of a paragraph in it. */
    readonly hint: (
      example: (query: string) => Html,
      own: { readonly text: Html; readonly place: Html },
    ) => Html;
    readonly everywhere: string;
    readonly withoutScript: string;
    readonly index: string;
    readonly sessions: string;
  };

  readonly proof: {
    readonly title: string;
    readonly description: string;
    readonly edition: string;
    readonly heading: string;
    readonly explanation: string;
    /** The link to the explanation. */
    readonly how: string;
    readonly table: (session: string) => string;
    readonly received: string;
    readonly report: string;
    readonly draft: string;
    readonly words: string;
    readonly found: string;
    readonly notes: string;
    readonly references: string;
    readonly names: string;
    readonly naming: (name: (written: string) => Html) => Html;
    readonly facts: string;
    readonly evidence: string;
  };

  /** What the site is called where it is installed; the short name stands below an icon. */
  readonly app: { readonly name: string; readonly short: string };

  /** The page on what is kept for reading without a network. */
  readonly offline: {
    readonly title: string;
    readonly description: string;
    readonly explanation: string;
    readonly limit: string;
    readonly kept: string;
    readonly needs: string;
    /** What pages have in common, as a thing that is kept. */
    readonly shared: string;
  };

  readonly notFound: {
    readonly title: string;
    /** `here` and `above` make links of words, to folders of the address that leads nowhere. */
    readonly inFolder: (parts: {
      readonly here: (words: string) => Html;
      readonly above: (words: string) => Html;
    }) => Html;
    /** `contents` makes a link of words; `resolution` and `decision` are examples of addresses. */
    readonly advice: (parts: {
      readonly contents: (words: string) => Html;
      readonly resolution: Html;
      readonly decision: Html;
    }) => Html;
  };
}
