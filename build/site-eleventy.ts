import { writeFileSync } from "node:fs";
import { join } from "node:path";
import Eleventy from "@11ty/eleventy";
import type { SitePage } from "../src/editions/site/pages.ts";
import { citeFiles, renderCiteFile } from "../templates/site/cite-files.ts";
import { root } from "./files.ts";

/**
 * Writes pages into a folder.
 * @param address where the site will stand, if that is known
 */
export async function writePages(
  pages: readonly SitePage[],
  folder: string,
  address?: string,
): Promise<void> {
  const eleventy = new Eleventy("content", folder, {
    // Without the path of our configuration it would be passed over in silence.
    configPath: join(root, "eleventy.config.ts"),
    quietMode: true,
    config: (config) => {
      config.addGlobalData("pages", pages);
      config.addGlobalData("address", address);
    },
  });
  eleventy.disableLogger();
  await eleventy.write();
  // These are no pages: laid out by Eleventy, three for each text would take longer than all texts.
  for (const file of citeFiles(pages)) {
    writeFileSync(join(folder, file.path), renderCiteFile(file, address));
  }
}
