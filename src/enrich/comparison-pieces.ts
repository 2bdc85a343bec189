import type { EmphasisRole } from "../model/document.ts";
import type { Hunk, Piece, Token } from "./comparison-words.ts";

/**
 * The words of two texts as one, cut where the units of the later one end.
 * @param lengths how many tokens each unit of the later text has
 * @returns for each of these units its pieces: without what was inserted they are the earlier text, without what was
 *   deleted the later one
 */
export function piecesOf(hunks: readonly Hunk[], lengths: readonly number[]): readonly Piece[][] {
  const parts: Piece[][] = lengths.map(() => []);
  let nth = 0;
  let left = lengths[0] ?? 0;
  const partFor = (isAdopted: boolean): Piece[] => {
    // What was deleted between two units belongs to the one before.
    while (isAdopted && left === 0 && nth + 1 < lengths.length) left = lengths[++nth] ?? 0;
    if (isAdopted) left -= 1;
    return parts[nth] ?? [];
  };
  for (const [at, hunk] of hunks.entries()) {
    if ("same" in hunk) {
      for (const [one, other] of hunk.same) {
        const part = partFor(true);
        if (one.text === other.text) add(part, "same", other);
        else {
          add(part, "deleted", one);
          add(part, "inserted", { ...other, before: "" });
        }
      }
      continue;
    }
    const next = hunks[at + 1];
    const [first] = next && "same" in next ? next.same : [];
    const behind = first?.[1];
    const isFirst = parts[nth]?.length === 0;
    const { deleted, inserted } = setApart(hunk, behind, parts[nth] ?? []);
    for (const token of deleted) add(partFor(false), "deleted", token);
    const [come, ...others] = inserted;
    // A space that stands in both texts, be it here or behind, parts what went from what came.
    if (deleted.length > 0 && come && isApart(behind) && (isFirst || come.before !== "")) {
      addText(partFor(false), "same", " ");
      for (const token of [{ ...come, before: "" }, ...others])
        add(partFor(true), "inserted", token);
      continue;
    }
    for (const token of inserted) add(partFor(true), "inserted", token);
  }
  return parts;
}

/** Takes the white space before changed words out of the change, where both texts have it there. */
function setApart(
  { deleted, inserted }: Extract<Hunk, { readonly deleted: unknown }>,
  next: Token | undefined,
  part: Piece[],
): { readonly deleted: readonly Token[]; readonly inserted: readonly Token[] } {
  const [gone, come] = [deleted[0], inserted[0]];
  // What one text has nothing in place of is apart from what comes next in that text.
  const both =
    gone && come ? isApart(gone) && isApart(come) : isApart(gone ?? come) && isApart(next);
  if (!both || part.length === 0) return { deleted, inserted };
  addText(part, "same", " ");
  return gone
    ? { deleted: [{ ...gone, before: "" }, ...deleted.slice(1)], inserted }
    : { deleted, inserted: come ? [{ ...come, before: "" }, ...inserted.slice(1)] : inserted };
}

function add(part: Piece[], change: Piece["change"], token: Token): void {
  const { text, before, role, isMark } = token;
  const last = part.at(-1);
  if (part.length > 0 && before !== "")
    addText(part, change, before, last?.role === role ? role : undefined);
  if (isMark) part.push({ change, text, role: undefined, isMark });
  else addText(part, change, text, role);
}

function addText(part: Piece[], change: Piece["change"], text: string, role?: EmphasisRole): void {
  const last = part.at(-1);
  if (last && last.change === change && last.role === role && !last.isMark) {
    part[part.length - 1] = { ...last, text: last.text + text };
  } else part.push({ change, text, role, isMark: false });
}

/** Whether white space, or nothing, stands before a word. */
function isApart(token: Token | undefined): boolean {
  return token === undefined || token.before !== "";
}
