/** The one script of a file that holds a session: it finds words in it. */
import "./find.ts";
