import type { Breach } from "../src/verify/compare.ts";
import { digestOf, keepEach } from "./cache.ts";

/**
 * What breaks the laws in a finished file. Where nothing did when the same bytes were held against the same things by
 * the same program, the file is not read again; what was found broken is never kept, and is found again.
 * @param parts all that the finding depends on, beside the program
 */
export async function keepFinding(
  parts: readonly (string | Uint8Array)[],
  examine: () => Promise<readonly Breach[]>,
): Promise<readonly Breach[]> {
  let breaches: readonly Breach[] = [];
  await keepEach(
    "verified",
    [digestOf(parts)],
    (digest) => [digest],
    async ([digest = ""], keep) => {
      breaches = await examine();
      if (breaches.length === 0) keep(digest, new Uint8Array());
    },
  );
  return breaches;
}
