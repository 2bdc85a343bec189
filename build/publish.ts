import { existsSync, globSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { PACKAGE_FILE } from "./data-files.ts";
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
    case "data":
      return globSync("*", { cwd: folder }).every(
        (name) =>
          name.endsWith("-data.zip") ||
          globSync(`${name}/*/*/${PACKAGE_FILE}`, { cwd: folder }).length > 0,
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
    else if (edition === "data") mergeData(made, place);
    else {
      mkdirSync(place, { recursive: true });
      for (const name of globSync("*", { cwd: made })) {
        renameSync(join(made, name), join(place, name));
      }
    }
  }
}

/** Moves the data of some sessions beside those of others, session by session, and what is left of the folder away. */
export function mergeData(made: string, place: string): void {
  for (const file of globSync(`*/*/*/${PACKAGE_FILE}`, { cwd: made })) {
    moveIntoPlace(join(made, dirname(file)), join(place, dirname(file)));
  }
  for (const file of globSync("*.zip", { cwd: made })) {
    renameSync(join(made, file), join(place, file));
  }
  rmSync(made, { recursive: true, force: true });
}
