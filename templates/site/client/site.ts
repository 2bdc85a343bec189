/** What every page loads: a feature a module. All that is there without it can be read without it. */
import "./languages.ts";
import "./appearance.ts";
import "./outline.ts";
import "./address.ts";
import "./position.ts";
import "./finder.ts";
import "./notes.ts";
import "./places.ts";
