import { existsSync, readFileSync } from "node:fs";
import { severityOf, type Diagnostic } from "../src/text/diagnostic.ts";
import { formOf, receive } from "../src/read/receive.ts";
import { complain } from "./complaints.ts";
import { convert } from "./convert.ts";
import { shownPath, writeWhole } from "./files.ts";
import { UsageError } from "./options.ts";
import { BuildError, runCommand, type Terminal } from "./terminal.ts";

/**
 * Gets the text out of a PDF or a Word document, whatever its name is, and writes it beside the file, for a person to
 * look at; says what was left out, and what is odd. It is the same text that `normalize` reads in the file itself.
 * Throws where there is no text, or where a word of the file is in neither.
 */
export async function writeText(terminal: Terminal, path: string): Promise<string> {
  if (!existsSync(path)) throw new BuildError(`${shownPath(path)} is not there`);
  const bytes = readFileSync(path);
  const form = formOf(bytes);
  if (form === undefined) {
    const { refusal = "this is a text already; it is given as it is" } = receive(path, bytes);
    throw new BuildError(`${shownPath(path)}: ${refusal}`);
  }
  const place = `${path.replace(/\.(?:pdf|do[ct][xm])$/i, "")}.txt`;
  if (existsSync(place)) throw new BuildError(`${shownPath(place)} is there already; it is kept`);
  const read = await convert(form, bytes);
  if (typeof read === "string") throw new BuildError(`${shownPath(path)}: ${read}`);
  writeWhole(place, read.text);
  for (const line of read.dropped) terminal.say(`left out: ${line}`);
  tellRemarks(terminal, { path: place, text: read.text }, read.remarks);
  terminal.say(`wrote ${shownPath(place)}; look at it before you publish it`);
  return place;
}

/** Warnings are told one by one, and of all else of one kind the first and how many there are. */
function tellRemarks(
  terminal: Terminal,
  source: { readonly path: string; readonly text: string },
  remarks: readonly Diagnostic[],
): void {
  const isMild = (one: Diagnostic) => severityOf(one) === "info";
  const warnings = remarks.filter((one) => !isMild(one));
  for (const { text } of complain("", source, warnings)) terminal.warn(text);
  for (const [rule, all] of Map.groupBy(remarks.filter(isMild), (one) => one.rule)) {
    const more = all.length > 1 ? `; ${all.length} of this kind` : "";
    terminal.say(`${all[0]?.message}${more} (${rule})`);
  }
}

if (import.meta.main) {
  await runCommand({
    name: "npm run text",
    summary:
      "gets the text out of PDF files and Word documents and writes it beside them, with what was left out",
    names: { value: "FILE …", says: "PDF files with text in them, and Word documents (.docx)" },
    run: async (terminal, { names }) => {
      if (names.length === 0) throw new UsageError("name the files to get the text out of");
      const failed: string[] = [];
      for (const path of names) {
        try {
          await writeText(terminal, path);
        } catch (error) {
          // One bad file stops no other.
          failed.push(error instanceof Error ? error.message : String(error));
        }
      }
      if (failed.length > 0) throw new BuildError(failed.join("\n"));
      return [];
    },
  });
}
