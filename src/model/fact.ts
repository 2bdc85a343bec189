import type { Fact, Session } from "./document.ts";
import { instrumentsOf } from "./instruments.ts";

/**
 * The fact by which a person confirms what a draft became: it is about the draft (`of`), its value is the name of the
 * adopted text. As it is about two texts, it stands with the session.
 */
export const ADOPTED_AS = "adopted-as";

/** Reads a fact from a plain value, such as an entry of front matter; `fault` hears what is wrong with it. */
export function readFact(fact: unknown, fault: (message: string) => void): Fact[] {
  if (typeof fact === "object" && fact !== null) {
    const { name, of, value, evidence } = {
      name: "",
      of: undefined,
      value: "",
      evidence: "",
      ...fact,
    };
    const texts = [name, value, evidence];
    if (
      texts.every((text) => typeof text === "string" && text !== "") &&
      ["undefined", "string"].includes(typeof of)
    ) {
      return [{ name, ...(of === undefined ? {} : { of }), value, evidence }];
    }
  }
  fault(`a fact is ${JSON.stringify(fact)}; expected name, value and evidence, each a text`);
  return [];
}

/** Reads a fact that stands with what it is about, and so does not say it. */
export function readOwnFact(fact: unknown, fault: (message: string) => void): Fact[] {
  return readFact(fact, fault).filter(({ of }) => {
    if (of !== undefined) fault("a fact in the file of a text is about this text; expected no of");
    return of === undefined;
  });
}

/** What is known of a session and of each of its texts, each saying what it is about. */
export function factsOf(session: Session): Fact[] {
  const ofTexts = instrumentsOf(session).flatMap(({ id, facts }) =>
    facts.map(({ name, value, evidence }) => ({ name, of: id, value, evidence })),
  );
  return [...session.facts, ...ofTexts];
}

/** What the texts of a session are about, in the terms of who indexed them: each term once. */
export function subjectsOf(session: Session): readonly string[] {
  return valuesIn(session, "subject");
}

/** The symbols of the documents that the texts of a session were issued as. */
export function symbolsOf(session: Session): readonly string[] {
  return valuesIn(session, "symbol");
}

function valuesIn(session: Session, name: string): readonly string[] {
  const facts = instrumentsOf(session).flatMap((text) => text.facts);
  return [...new Set(facts.flatMap((fact) => (fact.name === name ? [fact.value] : [])))];
}
