/** For a text in all its languages: the choice of columns is kept in the address. All works without. */
import { fragmentOf } from "./fragment.ts";

const boxes = [...document.querySelectorAll<HTMLInputElement>('input[name="languages"]')];
const asked = new URLSearchParams(location.search).get("languages")?.split(" ") ?? [];
const known = asked.filter((language) => boxes.some(({ value }) => value === language));
// Asked for one language, it stands beside the first: that is what side by side means.
const [first, second] = boxes.map(({ value }) => value);
const beside = known.length > 1 ? undefined : known[0] === first ? second : first;
const shown = [...known, beside];
if (known.length > 0) for (const box of boxes) box.checked = shown.includes(box.value);
// The paragraph that the address names may stand in a column that is not shown: its row is.
const named = document.getElementById(fragmentOf(location));
if (named?.offsetParent === null) named.closest(".row")?.scrollIntoView();
document.addEventListener("change", ({ target }) => {
  if (!(target instanceof HTMLInputElement) || !boxes.includes(target)) return;
  const chosen = boxes.filter(({ checked }) => checked).map(({ value }) => value);
  try {
    history.replaceState(null, "", `?languages=${chosen.join("+")}${location.hash}`);
  } catch {
    // Some browsers let no address of a folder be changed.
  }
});
