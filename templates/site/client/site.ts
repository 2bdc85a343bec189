/** What every page loads: a feature a module. All that is there without it can be read without it. */
import "./appearance.ts";
import "./languages.ts";
import "./notes.ts";
import "./places.ts";
