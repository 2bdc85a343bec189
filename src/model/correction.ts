import type { Correction } from "./document.ts";

/** Reads a correction from a plain value, an entry of front matter; `fault` hears what is wrong with it. */
export function readCorrection(entry: unknown, fault: (message: string) => void): Correction[] {
  if (typeof entry === "object" && entry !== null) {
    const empty = { at: "", received: "", published: "", reason: "" };
    const { at, received, published, reason } = { ...empty, ...entry };
    const texts = [at, received, published, reason];
    if (
      texts.every((text) => typeof text === "string") &&
      at !== "" &&
      reason !== "" &&
      published !== received
    ) {
      return [{ at, received, published, reason }];
    }
  }
  const expected = "at (a paragraph's name), received, published and reason, each a text";
  fault(`a correction is ${JSON.stringify(entry)}; expected ${expected}`);
  return [];
}
