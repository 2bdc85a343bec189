import { join } from "node:path";
import type { Breach } from "../src/verify/compare.ts";
import { LIMITS, shareOut, type Limits } from "./batches.ts";
import { shownPath } from "./files.ts";
import { chooseSessions, loadSession, type SessionPlace } from "./load.ts";
import { choiceOf, EDITIONS, editionsOf, foldersOf, type EditionKind } from "./options.ts";
import { keepProof } from "./kept-proof.ts";
import { BuildError, runCommand, timed, type Made, type Terminal } from "./terminal.ts";
import {
  listSiteOf,
  verifyBatch,
  verifyShared,
  type BatchVerified,
  type VerifyBatch,
} from "./verify-batch.ts";
import { onThreads } from "./workers.ts";

/** How many breaches are printed; where a whole page is gone, each of its paragraphs is one. */
const SHOWN = 40;

/** Holds the published texts against their sources, before any edition is made of them. Throws where they differ. */
export function proveTexts(places: readonly SessionPlace[]): void {
  stopAt(
    places.flatMap((place) =>
      keepProof(place, () => loadSession(place).session).breaches.map((one) => ({
        ...one,
        place: `${shownPath(join(place.content, place.path))}, ${one.place}`,
      })),
    ),
    "a change that is meant is declared under `corrections` in the front matter of the text; content/README.md tells how",
  );
}

/** Holds every law against the finished editions in a folder: the step of the build. Throws where one is broken. */
export async function verifyEditions(
  terminal: Terminal,
  places: readonly SessionPlace[],
  made: string,
  editions: readonly EditionKind[] = EDITIONS,
  limits = LIMITS,
): Promise<Made> {
  terminal.progress("verify: reading the finished editions");
  const { result, seconds } = await timed(() =>
    verifyAll(places, made, editions, limits, (done, of) =>
      terminal.update(`verify: reading the finished editions, ${done} of ${of} parts`),
    ),
  );
  stopAt(result.breaches);
  const count = new Intl.NumberFormat("en-GB").format(result.words);
  return { what: "proof", where: made, size: `${count} words`, seconds, complaints: 0 };
}

/** What is found of all sessions, batch by batch and on all processors where there are many. */
async function verifyAll(
  places: readonly SessionPlace[],
  made: string,
  editions: readonly EditionKind[],
  limits: Limits,
  heard: (done: number, of: number) => void,
): Promise<BatchVerified> {
  const languages = [...new Set(places.map(({ path }) => path.slice(path.lastIndexOf("/") + 1)))];
  const work = { content: places[0]?.content ?? "", made, editions, languages };
  const batches = shareOut(places, limits).map((paths) => ({ ...work, paths }));
  const site = listSiteOf(work);
  let done = 0;
  const found =
    batches.length < 2
      ? await Promise.all(batches.map((batch) => verifyBatch(batch, site)))
      : await onThreads<VerifyBatch, BatchVerified>(
          new URL("verify-worker.ts", import.meta.url),
          batches,
          () => heard(++done, batches.length),
        );
  return {
    breaches: [
      ...found.flatMap(({ breaches }) => breaches),
      ...(site ? verifyShared(site, places) : []),
    ],
    words: found.reduce((sum, { words }) => sum + words, 0),
  };
}

/** Throws where laws are broken, with the first of them. */
export function stopAt(breaches: readonly Breach[], hint?: string): void {
  if (breaches.length === 0) return;
  const shown = breaches.slice(0, SHOWN).map(formatBreach);
  const more = breaches.length > SHOWN ? [`  and ${breaches.length - SHOWN} more`] : [];
  const what = breaches.length === 1 ? "one law is" : `${breaches.length} laws are`;
  const last = hint === undefined ? [] : [hint];
  throw new BuildError(
    [`${what} broken; nothing was published`, ...shown, ...more, ...last].join("\n"),
  );
}

function formatBreach({ edition, law, place, message }: Breach): string {
  return `  ${edition}, ${place}: ${message} (${law})`;
}

if (import.meta.main) {
  await runCommand({
    name: "npm run verify",
    summary:
      "reads the finished editions in build/out and holds them against the sources, word for word",
    takes: ["content", "out", "session", "language", "only"],
    async run(terminal, given) {
      const { content, out } = foldersOf(given);
      const places = chooseSessions(content, choiceOf(given));
      return [await verifyEditions(terminal, places, out, editionsOf(given))];
    },
  });
}
