/** For pages that stand in several languages: a link to another language leads to the paragraph that one is reading. */
import { readPlace } from "./place.ts";

// Side by side, a paragraph of a further language has the language behind its name.
const nameOf = (id: string): string => id.replace(/--[\w-]+$/, "");

const takeAlong = ({ target }: Event): void => {
  const link = target instanceof Element ? target.closest("a") : null;
  if (link?.matches(".language, .parallel")) link.hash = nameOf(readPlace()?.id ?? "");
};
document.addEventListener("click", takeAlong);
document.addEventListener("auxclick", takeAlong);
