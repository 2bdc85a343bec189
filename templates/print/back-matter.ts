import { nameOf, pageOf } from "../../src/editions/print/references.ts";
import type { Session } from "../../src/model/document.ts";
import { html, raw, type Html } from "../../src/text/html.ts";
import type { RegisterDress } from "../registers/dress.ts";
import { registersOf, type BookRegister } from "../registers/book.ts";
import { directionOf } from "../wording/languages.ts";
import { sessionName } from "../wording/phrases.ts";
import { wordingFor } from "../wording/table.ts";
import type { Piece } from "./pieces.ts";

/** What follows the texts: registers and indexes, each on pages of its own. */
export function backMatter(session: Session): Piece[] {
  return registersOf(session).flatMap((register, nth) =>
    register.shares.map((lines, share): Piece => {
      const isFirst = share === 0;
      return {
        name: register.name,
        matter: "back",
        opens: nth === 0 && isFirst ? "recto" : "next",
        goesOn: !isFirst,
        isNumbered: true,
        heads: { verso: `${session.body.name} · ${sessionName(session)}`, recto: register.title },
        html: html`<section class="register" dir="${directionOf(session.language)}">
    ${isFirst && opening(register, session)}<div class="columns">${lines(dressFor(register))}</div>
  </section> `,
      };
    }),
  );
}

function opening({ name, title, about, legend }: BookRegister, session: Session): Html {
  const { pageNumbers } = wordingFor(session.language).print;
  return html`<h1 id="${name}">${title}</h1>
    <p class="about">${about} ${pageNumbers}</p>
    ${legend}
    `;
}

/** A number stays in the line of what it counts. */
const BEFORE_NUMBER = / (?=[\d(])/g;

function dressFor({ name: register }: BookRegister): RegisterDress {
  return {
    toPlace(place, words) {
      const name = nameOf(place);
      const together = raw(String(words).replace(BEFORE_NUMBER, "\u00a0"));
      return html`<a class="reference" href="#${name}">${together}</a>${pageOf(name, [" [", "]"])}`;
    },
    toTarget: (_, words) => words,
    id: (name) => `${register}.${name}`,
    level: 2,
    hasExcerpts: false,
  };
}
