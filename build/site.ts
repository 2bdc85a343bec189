import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import Eleventy from "@11ty/eleventy";
import { fontFaces, textOf } from "../src/editions/site/fonts.ts";
import { planPages, type PublishedSession } from "../src/editions/site/pages.ts";
import { moveIntoPlace, out, root, sizeOf } from "./files.ts";
import { subsetFonts } from "./fonts.ts";
import { loadSessions, type LoadedSession } from "./load.ts";
import { findDownloads, publish } from "./site-pages.ts";
import { runCommand, size, timed, type Made, type Terminal } from "./terminal.ts";

/** Makes the site of all sessions aside and moves it into place when it is whole. `made` holds the other editions. */
export async function makeSite(
  terminal: Terminal,
  sessions: readonly LoadedSession[],
  made: string,
): Promise<Made> {
  terminal.progress("site: laying out the pages");
  const folder = join(made, "site");
  const aside = `${folder}.part`;
  const { result: pages, seconds } = await timed(async () => {
    rmSync(aside, { recursive: true, force: true });
    const published = publish(sessions, made);
    const count = await writePages(published, aside);
    await writeAssets(published, aside);
    for (const { from, path } of sessions.flatMap((loaded) => findDownloads(loaded, made))) {
      mkdirSync(dirname(join(aside, path)), { recursive: true });
      copyFileSync(from, join(aside, path));
    }
    moveIntoPlace(aside, folder);
    return count;
  });
  return {
    what: `site, ${pages} pages`,
    where: folder,
    size: size(sizeOf(folder)),
    seconds,
    complaints: 0,
  };
}

async function writePages(published: readonly PublishedSession[], folder: string): Promise<number> {
  const pages = planPages(published);
  const eleventy = new Eleventy("content", folder, {
    configPath: join(root, "eleventy.config.ts"),
    quietMode: true,
    config: (config) => config.addGlobalData("pages", pages),
  });
  eleventy.disableLogger();
  await eleventy.write();
  return pages.length;
}

/** The style sheet, the icon, and the fonts cut down to the characters of the pages. */
export async function writeAssets(
  published: readonly PublishedSession[],
  folder: string,
): Promise<void> {
  const fonts = await subsetFonts(textOf(published), "woff2");
  const assets = join(folder, "assets");
  mkdirSync(join(assets, "fonts"), { recursive: true });
  for (const { fileName, bytes } of fonts) writeFileSync(join(assets, "fonts", fileName), bytes);
  const css = readFileSync(join(root, "templates/site/site.css"), "utf8");
  writeFileSync(join(assets, "site.css"), css + fontFaces(fonts));
  copyFileSync(join(root, "templates/site/icon.svg"), join(assets, "icon.svg"));
}

if (import.meta.main) {
  await runCommand({
    name: "npm run site",
    summary: "lays out the pages of every session in content/ with Eleventy, in build/out/site",
    run: async (terminal) => [await makeSite(terminal, loadSessions(), out)],
  });
}
