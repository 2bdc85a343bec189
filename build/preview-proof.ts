import type { Instrument, Session } from "../src/model/document.ts";
import { instrumentsOf } from "../src/model/instruments.ts";
import type { Proof } from "../src/model/proof.ts";
import { proveSources, sumUp } from "./proof.ts";

/**
 * The proof of a session some of whose texts changed, from the proof before: only their sources are read again. Nothing
 * where the words of the sources cannot be told apart, since they have a frame as a report has.
 */
export function proveAgain(
  session: Session,
  before: { readonly session: Session; readonly proof: Proof },
  content: string,
): Proof | undefined {
  if ([session, before.session].some(hasFrame)) return undefined;
  const [now, then] = [instrumentsOf(session), instrumentsOf(before.session)].map(
    (own) => new Set(own),
  );
  const differ = [...(now ?? [])]
    .filter((one) => !then?.has(one))
    .concat([...(then ?? [])].filter((one) => !now?.has(one)));
  const changed = new Set(differ.flatMap(({ source }) => source ?? []));
  const isChanged = ({ source }: Instrument) => source !== undefined && changed.has(source);
  const own = {
    ...session,
    parts: session.parts.map((part) => ({
      ...part,
      instruments: part.instruments.filter(isChanged),
    })),
    drafts: session.drafts.filter(isChanged),
  };
  const again = new Map(
    proveSources(own, content, [...changed]).map(({ proof }) => [proof.path, proof]),
  );
  const known = before.proof.sources.map((source) => again.get(source.path) ?? source);
  const added = [...again.values()].filter(
    ({ path }) => !known.some((source) => source.path === path),
  );
  return { ...sumUp(session, []).proof, sources: [...known, ...added] };
}

function hasFrame({ title, parts }: Session): boolean {
  return title.length > 0 || parts.some((part) => part.title ?? part.opening);
}
