import { existsSync, globSync, mkdirSync, readdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { moveIntoPlace, shownPath } from "./files.ts";
import { UsageError, type EditionKind } from "./options.ts";

/**
 * Refuses a folder of editions where something stands that is none of ours: what is made takes the place of what was
 * there.
 */
export function checkPlaces(out: string, editions: readonly EditionKind[]): void {
  for (const edition of editions) {
    const place = join(out, edition);
    if (!existsSync(place) || isOurs(place, edition)) continue;
    const message = `${shownPath(place)} holds files that are no edition; expected a folder for --out with none of them`;
    throw new UsageError(message);
  }
}

function isOurs(folder: string, edition: EditionKind): boolean {
  const names = readdirSync(folder);
  switch (edition) {
    case "site":
      return names.length === 0 || existsSync(join(folder, "assets/site.css"));
    case "print":
      return names.every((name) => /\.(?:pdf|pages\.json)(?:\.part)?$/.test(name));
    case "epub":
      return names.every((name) =>
        /\.(?:epub|cover\.png|opds\.json|onix\.xml)(?:\.part)?$/.test(name),
      );
  }
}

/**
 * Moves finished editions into place. Where they are of all sessions, what stood there goes; where of some, the
 * books of the others stay.
 */
export function publishEditions(
  aside: string,
  out: string,
  { editions, isWhole }: { readonly editions: readonly EditionKind[]; readonly isWhole: boolean },
): void {
  for (const edition of editions) {
    const [made, place] = [join(aside, edition), join(out, edition)];
    if (!existsSync(made)) continue;
    if (isWhole || edition === "site") moveIntoPlace(made, place);
    else {
      mkdirSync(place, { recursive: true });
      for (const name of globSync("*", { cwd: made })) {
        renameSync(join(made, name), join(place, name));
      }
    }
  }
}
