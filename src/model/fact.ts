import type { Fact } from "./document.ts";

/** Reads a fact from a plain value, such as an entry of front matter; `fault` hears what is wrong with it. */
export function readFact(fact: unknown, fault: (message: string) => void): Fact[] {
  if (
    typeof fact === "object" &&
    fact !== null &&
    "name" in fact &&
    "value" in fact &&
    "evidence" in fact
  ) {
    const of = "of" in fact ? { of: String(fact.of) } : {};
    return [
      {
        name: String(fact.name),
        ...of,
        value: String(fact.value),
        evidence: String(fact.evidence),
      },
    ];
  }
  fault(`a fact is ${JSON.stringify(fact)}; expected name, value and evidence`);
  return [];
}
