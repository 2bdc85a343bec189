/** The one script of a file that holds a session: it finds words in it, and shows notes where they are read. */
import "./find.ts";
import "./notes.ts";
import "./beside.ts";
