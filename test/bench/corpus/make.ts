import { cpSync, linkSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { survey, type SessionSources } from "../../../build/survey.ts";
import { writeFrontMatter } from "../../../src/text/front-matter.ts";
import { writeSitting } from "../../../src/model/sitting.ts";

/**
 * Makes a folder of texts with so many official documents: the real ones over and over, each time under bodies of
 * their own. The files are linked, not copied.
 * @param corpus the folder of real files
 * @param content the folder to make; what stood there is gone
 * @returns how many documents there are, a few more than asked for
 */
export function makeCorpus(corpus: string, content: string, documents: number): number {
  rmSync(content, { recursive: true, force: true });
  const real = join(content, "real");
  cpSync(corpus, join(real, "source"), {
    recursive: true,
    filter: (path) => !path.endsWith(".tsv"),
  });
  const sittings = [
    ...Map.groupBy(survey(real).sessions, ({ path }) => path.slice(0, path.lastIndexOf("/"))),
  ];
  let made = 0;
  for (let copy = 1; made < documents; copy++) {
    for (const [place, sessions] of sittings) {
      if (made >= documents) break;
      made += writeSession(real, content, place.replace("/", `-${copy}/`), sessions);
    }
  }
  return made;
}

function writeSession(
  real: string,
  content: string,
  place: string,
  sessions: readonly SessionSources[],
): number {
  const folder = join(content, "source", place);
  mkdirSync(folder, { recursive: true });
  const sources = sessions.flatMap(({ language, sources: own }) =>
    own.map(({ file }) => {
      const name = `${language}-${basename(file)}`;
      linkSync(join(real, file), join(folder, name));
      return { file: name, language };
    }),
  );
  const [first] = sessions;
  if (!first) return 0;
  const list = {
    body: place.split("/")[0],
    name: first.body.name,
    session: writeSitting(first.session),
  };
  writeFileSync(join(folder, "sources.md"), writeFrontMatter({ ...list, sources }));
  return sources.length;
}
