import { join } from "node:path";
import Eleventy from "@11ty/eleventy";
import type { SitePage } from "../src/editions/site/pages.ts";
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
}
