import type { Chapter, Entry, Landmark } from "../../src/editions/epub/book.ts";
import type { Session } from "../../src/model/document.ts";
import { html, type Html } from "../../src/text/html.ts";
import { registersOf, type BookRegister } from "../registers/book.ts";
import type { RegisterDress } from "../registers/dress.ts";
import { spoken } from "./spoken.ts";

/** What follows the texts: registers and indexes, each a file, a line of the contents; the first index is a landmark. */
export function backMatter(session: Session): {
  readonly chapters: readonly Chapter[];
  readonly entries: readonly Entry[];
  readonly landmarks: readonly Landmark[];
} {
  const registers = registersOf(session);
  return {
    chapters: registers.map((register) => ({
      file: fileOf(register),
      title: register.title,
      piece: register.name,
      matter: "backmatter",
      body: registerPage(register, session.language),
    })),
    entries: registers.map((register) => ({
      href: fileOf(register),
      label: register.title,
      isOurs: true,
    })),
    landmarks: registers
      .filter(({ isIndex }) => isIndex)
      .slice(0, 1)
      .map((index) => ({ type: "index", href: fileOf(index), label: index.title })),
  };
}

function fileOf({ name }: BookRegister): string {
  return `${name}.xhtml`;
}

function registerPage(register: BookRegister, language: string): Html {
  const { name, title, about, legend, isIndex, lines } = register;
  const kind = isIndex ? "index" : "appendix";
  const own = spoken(language);
  return html`<section class="register" epub:type="${kind}" role="doc-${kind}" aria-labelledby="${name}">
<h1 id="${name}"${own}>${title}</h1>
<p class="about"${own}>${about}</p>
${legend && html`<div${own}>\n${legend}</div>\n`}${lines(dressFor(register))}</section>`;
}

/** Names of entries have that of their register before them, as on paper: the pages of the two are compared by them. */
function dressFor({ name: register }: BookRegister): RegisterDress {
  return {
    toPlace: ({ document, unit }, words) => {
      const place = unit === undefined ? "" : `#${unit}`;
      return html`<a class="reference" href="${document}.xhtml${place}">${words}</a>`;
    },
    toTarget: (_, words) => words,
    id: (name) => `${register}.${name}`,
    level: 2,
    hasExcerpts: false,
  };
}
