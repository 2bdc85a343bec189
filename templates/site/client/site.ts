/** What every page loads: a feature a module. All that is there without it can be read without it. */
import "./languages.ts";
import "./appearance.ts";
import "./register.ts";
