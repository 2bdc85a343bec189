/** Puts a page in the colours that its reader chose, before anything of it is shown. */
import { chosenTheme, showTheme } from "./themes.ts";

showTheme(chosenTheme());
