import { readFileSync } from "node:fs";
import { readReport } from "../../src/read/report/read.ts";
import { createLocator, type Source } from "../../src/text/source.ts";

const FOLDER = "content/source/cosp-uncac/7/en";

function readSeed(name: string): Source {
  const path = `${FOLDER}/${name}.txt`;
  return { path, text: readFileSync(path, "utf8") };
}

/** The report of the seventh session: eight resolutions and a decision. */
export const report = readSeed("report");

/** The draft that became resolution 7/3. */
export const draft = readSeed("draft-technical-assistance");

export const reportReading = readReport(report);
export const draftReading = readReport(draft, { id: "draft-technical-assistance" });

export const lineOfReport = createLocator(report.text);
export const lineOfDraft = createLocator(draft.text);
