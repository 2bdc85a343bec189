/** What a search page loads beside what every page does. Its other half, the index, is there without it. */
import "./search/page.ts";
