import { readDocx } from "../src/read/docx/read.ts";
import type { Converted } from "../src/read/converted.ts";
import { readPdf } from "../src/read/pdf/read.ts";
import type { Form } from "../src/read/receive.ts";
import { findMissing } from "../src/verify/conversion.ts";
import { findDocxFaults } from "../src/verify/docx.ts";

/**
 * Gets the text out of a file and holds it against the file, with code of its own: every word has to stand in the text
 * or among what was left out. Gives in words why there is no text, or why it is not whole.
 */
export async function convert(form: Form, bytes: Uint8Array): Promise<Converted | string> {
  try {
    switch (form) {
      case "pdf":
        return await convertPdf(bytes);
      case "docx":
        return convertDocx(bytes);
    }
  } catch (error) {
    return `it cannot be read: ${error instanceof Error ? error.message : String(error)}`;
  }
}

async function convertPdf(bytes: Uint8Array): Promise<Converted | string> {
  const read = await readPdf(bytes);
  if (typeof read === "string") return read;
  const missing = await findMissing(bytes, [read.text, ...read.dropped]);
  return missing.length > 0 ? `its text was not read whole: ${missing.join(" ")}` : read;
}

function convertDocx(bytes: Uint8Array): Converted | string {
  const read = readDocx(bytes);
  if (typeof read === "string") return read;
  const [fault] = findDocxFaults(bytes, read);
  if (fault !== undefined) return `its text was not read whole: ${fault}`;
  const { text, dropped, remarks } = read;
  return { text, dropped, remarks };
}
