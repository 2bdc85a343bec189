import { existsSync, readFileSync } from "node:fs";
import { readPdf } from "../src/read/pdf/read.ts";
import { findMissing } from "../src/verify/conversion.ts";
import { shownPath, writeWhole } from "./files.ts";
import { UsageError } from "./options.ts";
import { BuildError, runCommand, type Terminal } from "./terminal.ts";

/**
 * Gets the text out of a PDF and writes it beside the file, for a person to look at before it is normalized; says what
 * was left out as head or foot of a page. Throws where there is no text, or where a character of the file is in neither.
 */
export async function writeText(terminal: Terminal, path: string): Promise<string> {
  if (!existsSync(path)) throw new BuildError(`${shownPath(path)} is not there`);
  const place = `${path.replace(/\.pdf$/i, "")}.txt`;
  if (existsSync(place)) throw new BuildError(`${shownPath(place)} is there already; it is kept`);
  const bytes = readFileSync(path);
  const read = await readPdf(bytes);
  if (typeof read === "string") throw new BuildError(`${shownPath(path)}: ${read}`);
  const missing = await findMissing(bytes, [read.text, ...read.dropped]);
  if (missing.length > 0) {
    throw new BuildError(`${shownPath(path)}: its text was not read whole: ${missing.join(" ")}`);
  }
  writeWhole(place, read.text);
  for (const line of read.dropped) terminal.say(`left out: ${line}`);
  terminal.say(`wrote ${shownPath(place)}; look at it before you normalize it`);
  return place;
}

if (import.meta.main) {
  await runCommand({
    name: "npm run text",
    summary: "gets the text out of PDF files and writes it beside them, with what was left out",
    names: { value: "FILE …", says: "PDF files with text in them" },
    run: async (terminal, { names }) => {
      if (names.length === 0) throw new UsageError("name the files to get the text out of");
      for (const path of names) await writeText(terminal, path);
      return [];
    },
  });
}
