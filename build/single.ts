import { join } from "node:path";
import { singlePath } from "../src/editions/site/addresses.ts";
import type { Download, PublishedSession } from "../src/editions/site/pages.ts";
import { renderSingle, type SingleAssets } from "../templates/site/single.ts";
import type { LanguageCode } from "../templates/wording/languages.ts";
import { wordingFor } from "../templates/wording/table.ts";
import { bundleSingle } from "./client.ts";
import { writeWhole } from "./files.ts";
import { digest } from "./record.ts";

/** What sessions as one file hold beside their words, by language. */
export type SinglesAssets = ReadonlyMap<LanguageCode, SingleAssets>;

/** Bundles the style and the script of sessions as one file, in each language that is among some tags. */
export async function bundleSingles(tags: Iterable<string>): Promise<SinglesAssets> {
  const codes = new Set([...tags].map((tag) => wordingFor(tag).language.code));
  return new Map(
    await Promise.all([...codes].map(async (code) => [code, await bundleSingle(code)] as const)),
  );
}

/** Writes a session as one file into the folder of a site. Gives the session as its pages offer it. */
export function makeSingle(
  published: PublishedSession,
  assets: SinglesAssets,
  folder: string,
): PublishedSession {
  const { session } = published;
  const own = assets.get(wordingFor(session.language).language.code);
  if (!own) throw new Error(`no style and script of single files in ${session.language}`);
  const path = singlePath(session);
  const bytes = Buffer.from(renderSingle(published, own));
  writeWhole(join(folder, path), bytes);
  const download: Download = {
    kind: "single",
    path,
    bytes: bytes.length,
    digest: digest(bytes),
    pages: undefined,
  };
  return { ...published, downloads: [...published.downloads, download] };
}
