import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import {
  bundleFurtherStyles,
  bundleScripts,
  bundleSingle,
  bundleStyle,
} from "../../../build/client.ts";
import { planPages } from "../../../src/editions/site/pages.ts";
import { readInstrument } from "../../../src/markdown/read.ts";
import { renderPage } from "../../../templates/site/page.ts";
import { renderSingle } from "../../../templates/site/single.ts";
import { wordingFor } from "../../../templates/wording/table.ts";

/** A site of one resolution, in a folder of its own. */
export interface SmallSite {
  readonly folder: string;
  remove(): void;
}

/**
 * Makes the site of a text by its languages: `ga/7/res-7-1/index.html`, and the language before it; as one
 * file it is `en.html`. Of several texts the second is `res-7-2`.
 */
export async function makeSmallSite(
  texts: Readonly<Record<string, string | readonly string[]>>,
): Promise<SmallSite> {
  const folder = mkdtempSync(join(tmpdir(), "plenary-site-"));
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const published = Object.entries(texts).map(([language, own]) => {
    const instruments = [own].flat().map((text, nth) => {
      const id = `res-7-${nth + 1}`;
      return readInstrument({ path: `${id}.md`, text }, id).instrument;
    });
    const part = { label: undefined, title: undefined, opening: undefined };
    return {
      session: {
        body: { id: "ga", name: wordingFor(language).site.home.title },
        kind: "regular" as const,
        number: 7,
        language,
        title: [],
        parts: [{ ...part, instruments }],
        drafts: [],
        facts: [],
      },
      proof: { sources: [], corrections: [], unsourced: [] },
      downloads: [],
    };
  });
  for (const page of planPages(published)) write(page.path, renderPage(page));
  for (const one of published) {
    const { code } = wordingFor(one.session.language).language;
    write(`${code}.html`, renderSingle(one, await bundleSingle(code)));
  }
  write("assets/site.css", await bundleStyle());
  const spoken = Object.keys(texts).map((language) => wordingFor(language).language.code);
  const further = [...(await bundleScripts(spoken, {})), ...(await bundleFurtherStyles())];
  for (const { path, text } of further) write(`assets/${path}`, text);
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}
