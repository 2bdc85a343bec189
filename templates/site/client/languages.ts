/**
 * For pages that stand in several languages: a link to another language leads to the paragraph that one is reading, and
 * the choice of columns side by side is kept in the address. All works without.
 */
import { readPlace } from "./place.ts";

(function keepPlace(): void {
  const boxes = [...document.querySelectorAll<HTMLInputElement>('input[name="languages"]')];

  // Side by side, a paragraph of a further language has the language behind its name.
  const nameOf = (id: string): string => id.replace(/--[\w-]+$/, "");

  const takeAlong = ({ target }: Event): void => {
    const link = target instanceof Element ? target.closest("a") : null;
    if (link?.matches(".language, .parallel")) link.hash = nameOf(readPlace()?.id ?? "");
  };
  document.addEventListener("click", takeAlong);
  document.addEventListener("auxclick", takeAlong);

  if (boxes.length === 0) return;
  const asked = new URLSearchParams(location.search).get("languages")?.split(" ") ?? [];
  const known = asked.filter((language) => boxes.some(({ value }) => value === language));
  // Asked for one language, it stands beside the first: that is what side by side means.
  const [first, second] = boxes.map(({ value }) => value);
  const beside = known.length > 1 ? undefined : known[0] === first ? second : first;
  const shown = [...known, beside];
  if (known.length > 0) for (const box of boxes) box.checked = shown.includes(box.value);
  // The paragraph that the address names may stand in a column that is not shown: its row is.
  const named = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (named?.offsetParent === null) named.closest(".row")?.scrollIntoView();
  document.addEventListener("change", () => {
    const chosen = boxes.filter(({ checked }) => checked).map(({ value }) => value);
    history.replaceState(null, "", `?languages=${chosen.join("+")}${location.hash}`);
  });
})();
