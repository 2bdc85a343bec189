import type { Fact } from "./document.ts";

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
