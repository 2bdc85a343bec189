import type { EleventyConfig } from "@11ty/eleventy";
import type { SitePage } from "./src/editions/site/pages.ts";
import { citeFiles, renderCiteFile, type CiteFile } from "./templates/site/cite-files.ts";
import {
  renderCalendar,
  withCalendars,
  type CalendarFile,
} from "./templates/site/calendar-file.ts";
import { renderPage } from "./templates/site/page.ts";
import {
  renderSearchFile,
  withSearchFiles,
  type SearchFile,
} from "./templates/site/search-data.ts";

/** What the template is given for a page. */
interface PageData {
  readonly sitePage: SitePage | SearchFile | CiteFile | CalendarFile;
  /** Where the site will stand, if that is known. */
  readonly address?: string;
}

/** One paginated template over all pages: Eleventy's own bookkeeping is per template, and so stays small. */
export default function configure(config: EleventyConfig) {
  config.setUseGitIgnore(false);
  config.addTemplate("pages.11ty.js", {
    data: {
      pagination: {
        data: "pages",
        size: 1,
        alias: "sitePage",
        addAllPagesToCollections: false,
        before: (pages: readonly SitePage[]) => [
          ...withCalendars(withSearchFiles(pages)),
          ...citeFiles(pages),
        ],
      },
      permalink: ({ sitePage }: PageData) => sitePage.path,
      eleventyExcludeFromCollections: true,
    },
    render: ({ sitePage, address }: PageData) => renderFile(sitePage, address),
  });
  return { templateFormats: ["11ty.js"] };
}

function renderFile(file: PageData["sitePage"], address: string | undefined): string {
  switch (file.kind) {
    case "search-file":
      return renderSearchFile(file);
    case "cite-file":
      return renderCiteFile(file, address);
    case "calendar-file":
      return renderCalendar(file, address);
    default:
      return renderPage(file, address);
  }
}
