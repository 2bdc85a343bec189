import { rmSync } from "node:fs";
import { join } from "node:path";
import { size } from "../templates/wording/numbers.ts";
import { wordingFor } from "../templates/wording/table.ts";
import { LIMITS, shareOut } from "./batches.ts";
import { sweepCache } from "./cache.ts";
import { KEPT, makeDataBatch, type DataBatch } from "./data-batch.ts";
import { sizeOf } from "./files.ts";
import { chooseSessions, type SessionPlace } from "./load.ts";
import { choiceOf, foldersOf } from "./options.ts";
import { checkPlaces, mergeData } from "./publish.ts";
import { runCommand, timed, type Made, type Terminal } from "./terminal.ts";
import { onThreads } from "./workers.ts";

/**
 * Makes the open data of sessions, on all processors where there are many: the files of each in a folder,
 * `data/cosp-uncac/7/en`, and all of them as one file, `data/cosp-uncac-7-en-data.zip`. They are made aside and moved
 * when they are whole; the data of other sessions stay.
 */
export async function makeData(
  terminal: Terminal,
  places: readonly SessionPlace[],
  made: string,
  limits = LIMITS,
): Promise<Made> {
  terminal.progress("data: writing the files");
  const folder = join(made, "data");
  const aside = `${folder}.part`;
  const { seconds } = await timed(async () => {
    rmSync(aside, { recursive: true, force: true });
    const content = places[0]?.content ?? "";
    const batches = shareOut(places, limits).map((paths) => ({ content, paths, folder: aside }));
    let done = 0;
    if (batches.length < 2) for (const batch of batches) await makeDataBatch(batch);
    else
      await onThreads<DataBatch, void>(new URL("data-worker.ts", import.meta.url), batches, () =>
        terminal.update(`data: writing the files, ${++done} of ${batches.length} parts`),
      );
    mergeData(aside, folder);
    sweepCache(KEPT);
  });
  return {
    what: "open data",
    where: folder,
    size: size(sizeOf(folder), wordingFor("en")),
    seconds,
    complaints: 0,
  };
}

if (import.meta.main) {
  await runCommand({
    name: "npm run data",
    summary:
      "writes every session in content/ as open data, JSON, CSV, Akoma Ntoso, plain text and Markdown, in build/out/data",
    takes: ["content", "out", "session", "language"],
    async run(terminal, given) {
      const { content, out } = foldersOf(given);
      checkPlaces(out, ["data"]);
      return [await makeData(terminal, chooseSessions(content, choiceOf(given)), out)];
    },
  });
}
