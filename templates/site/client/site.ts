/** What every page loads: a feature a module. All that is there without it can be read without it. */
import "./appearance.ts";
import "./outline.ts";
import "./position.ts";
import "./finder.ts";
import "./register.ts";
import "./languages.ts";
import "./margin.ts";
import "./places.ts";
import "./address.ts";
