import { join } from "node:path";
import type { Session } from "../src/model/document.ts";
import { instrumentsOf } from "../src/model/instruments.ts";
import type { Proof } from "../src/model/proof.ts";
import type { Breach } from "../src/verify/compare.ts";
import { proveSource } from "../src/verify/proof.ts";
import { readSource, root } from "./files.ts";

/** Holds a session's published text against each of its sources as received. */
export function proveSession(session: Session): { proof: Proof; breaches: readonly Breach[] } {
  const paths = [...new Set(instrumentsOf(session).map(({ source }) => source))];
  const proved = paths.map((path) => proveSource(readSource(join(root, path)), session));
  return {
    proof: { sources: proved.map(({ proof }) => proof) },
    breaches: proved.flatMap(({ breaches }) => breaches),
  };
}
