import { strFromU8, unzipSync } from "fflate";

const CLAIM = /^.*property="(?:dcterms:conformsTo|a11y:certifiedBy)".*\n/gm;

/** Whether two e-books are the same in every file, but for what one of them claims in its package and the other does not. */
export function differsInClaimOnly(without: Uint8Array, claiming: Uint8Array): boolean {
  const [before, after] = [unzipSync(without), unzipSync(claiming)];
  const names = Object.keys(before);
  const wordsOf = (bytes: Uint8Array | undefined) => strFromU8(bytes ?? new Uint8Array(), true);
  return (
    names.join("\n") === Object.keys(after).join("\n") &&
    names.every((name) => {
      const [old, fresh] = [wordsOf(before[name]), wordsOf(after[name])];
      return name.endsWith(".opf")
        ? old === fresh.replaceAll(CLAIM, "") && old !== fresh
        : old === fresh;
    })
  );
}
