import { createHash } from "node:crypto";
import { writeData } from "../../../src/editions/data/write.ts";
import type { Session } from "../../../src/model/document.ts";
import type { Breach } from "../../../src/verify/compare.ts";
import { verifyData } from "../../../src/verify/data.ts";

export function digest(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/** What stands for the Markdown of a session that has none on a disk. */
export function markdown(name: string): string {
  return `the Markdown of ${name}\n`;
}

/** The files of a session's data. */
export function dataOf(session: Session): ReadonlyMap<string, string> {
  return writeData(session, { name: "made", title: session.body.name, markdown, digest });
}

/** What breaks the laws in the data of a session. */
export function breachesIn(files: ReadonlyMap<string, string>, session: Session): Breach[] {
  return verifyData({ place: "made", files, markdown, digest }, session);
}
