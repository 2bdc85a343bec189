import type { Instrument, Session } from "../../model/document.ts";
import { ADOPTED_AS } from "../../model/fact.ts";
import { plainText } from "../../model/inlines.ts";
import { instrumentsOf } from "../../model/instruments.ts";
import type { Html } from "../../text/html.ts";
import { workOf } from "./akn-iri.ts";
import { block, line, SOURCE } from "./akn-xml.ts";

/**
 * What the metadata and the words name: the body, what became of a draft or what a text was a draft of, and all that is
 * cited and has no address.
 * @param entries the identifiers of these, by their names
 */
export function writeReferences(
  instrument: Instrument,
  session: Session,
  entries: ReadonlyMap<string, string>,
): Html {
  const { body } = session;
  const concept = (kind: string, eId: string, showAs: string) =>
    line(`TLC${kind}`, { eId, href: `/akn/ontology/${kind.toLowerCase()}/un/${eId}`, showAs });
  return block(
    "references",
    SOURCE,
    line("TLCOrganization", {
      eId: "body",
      href: `/akn/ontology/organization/un/${body.id}`,
      showAs: body.name,
    }),
    line("TLCObject", { eId: "plenary", href: "/akn/ontology/object/plenary", showAs: "Plenary" }),
    concept("Role", "author", "Author"),
    concept("Role", "editor", "Editor"),
    concept("Role", "voter", "Voter"),
    concept("Concept", "subject", "Subject"),
    concept("Concept", "symbol", "Symbol"),
    relatedTo(instrument, session),
    [...entries].map(([showAs, eId]) =>
      line("TLCReference", {
        eId,
        name: "cited",
        href: `/akn/ontology/reference/un/${eId.replace(/^ref_/, "")}`,
        showAs,
      }),
    ),
  );
}

/** A draft and what it was adopted as, each in the file of the other, where a person confirmed it. */
function relatedTo({ id }: Instrument, session: Session): Html[] {
  const texts = new Map(instrumentsOf(session).map((text) => [text.id, text]));
  return session.facts.flatMap(({ name, of = "", value }) => {
    if (name !== ADOPTED_AS || (of !== id && value !== id)) return [];
    const [other, what] = of === id ? [value, "adoptedAs"] : [of, "draft"];
    const text = texts.get(other);
    if (!text) return [];
    const heading = text.designation ?? text.title;
    const showAs = heading ? plainText(heading.text) : other;
    return [
      line("TLCReference", {
        eId: `${what}_${other}`,
        name: what,
        href: workOf(text, session),
        showAs,
      }),
    ];
  });
}
