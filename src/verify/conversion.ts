import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";

/**
 * Holds the text that was got out of a PDF, and what was left out of it, against the file: every character of the file
 * has to stand in one of the two, as often as in the file. White space aside, for a page has none; note marks are
 * digits. Gives the characters that are missing or too many; none where all is there.
 */
export async function findMissing(
  bytes: Uint8Array,
  texts: readonly string[],
): Promise<readonly string[]> {
  const loading = getDocument({ data: Uint8Array.from(bytes), verbosity: VerbosityLevel.ERRORS });
  const counts = new Map<string, number>();
  const count = (text: string, by: number) => {
    // Taken apart, for a letter and its accent may stand in two runs.
    for (const sign of text.normalize("NFD").replace(/\s+/gu, "")) {
      const raised = "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(sign);
      const key = raised < 0 ? sign : String(raised);
      counts.set(key, (counts.get(key) ?? 0) + by);
    }
  };
  try {
    const pdf = await loading.promise;
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const { items } = await (await pdf.getPage(number)).getTextContent();
      for (const item of items) if ("str" in item) count(item.str, 1);
    }
  } finally {
    await loading.destroy();
  }
  for (const text of texts) count(text, -1);
  return [...counts].flatMap(([sign, difference]) => (difference === 0 ? [] : [sign]));
}
