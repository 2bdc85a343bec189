/** What tells a reader of copies that are kept, and lets him choose; loaded where there is something to tell. */
import "./kept-notice.ts";
import "./keep-control.ts";
import "./kept-page.ts";
