import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { bundleFurtherStyles, bundleScripts, bundleStyle } from "../../../build/client.ts";
import { planPages, type PublishedSession } from "../../../src/editions/site/pages.ts";
import { readInstrument } from "../../../src/markdown/read.ts";
import type { LanguageCode } from "../../../templates/wording/languages.ts";
import { renderPage } from "../../../templates/site/page.ts";
import { renderSearchFile, withSearchFiles } from "../../../templates/site/search-data.ts";

/** A text of a session, as its Markdown. */
export interface FixtureText {
  readonly id: string;
  readonly markdown: string;
}

export interface FixtureSession {
  readonly language: LanguageCode;
  readonly number: number;
  readonly texts: readonly FixtureText[];
}

/** A session as the site publishes it. */
export function publishedSession({ language, number, texts }: FixtureSession): PublishedSession {
  const instruments = texts.map(({ id, markdown }) => {
    const { instrument } = readInstrument({ path: `${id}.md`, text: markdown }, id);
    return instrument;
  });
  const part = { label: undefined, title: undefined, opening: undefined };
  return {
    session: {
      body: { id: "ga", name: "General Assembly" },
      kind: "regular",
      number,
      language,
      title: [],
      parts: [{ ...part, instruments }],
      drafts: [],
      facts: [],
    },
    proof: { sources: [], corrections: [], unsourced: [] },
    downloads: [],
  };
}

/** A site of some sessions in a folder of its own, with all that its pages load. */
export async function makeFixture(
  sessions: readonly FixtureSession[],
): Promise<{ readonly folder: string; remove(): void }> {
  const folder = mkdtempSync(join(tmpdir(), "plenary-search-"));
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const file of withSearchFiles(planPages(sessions.map(publishedSession)))) {
    write(file.path, file.kind === "search-file" ? renderSearchFile(file) : renderPage(file));
  }
  const languages = sessions.map(({ language }) => language);
  const scripts = await bundleScripts(languages, {});
  for (const { path, text } of [...scripts, ...(await bundleFurtherStyles())]) {
    write(`assets/${path}`, text);
  }
  write("assets/site.css", await bundleStyle());
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
