/** The page on citing a text: each of its controls copies the words beside it. */
import { selection as words } from "../../wording/en/client.ts";
import { copy } from "./copy.ts";
import { pressed } from "./press.ts";
import { tell } from "./status.ts";

document.addEventListener("click", async (event) => {
  const button = pressed<HTMLButtonElement>(event, ".copied button");
  if (!button) return;
  const text = button.parentElement?.querySelector(".words")?.textContent ?? "";
  const isDone = await copy({ text });
  // Of a record of many lines, its first tells which it was.
  const [said = ""] = text.split("\n");
  tell(`${isDone ? words.citationCopied : words.notCopied} ${said}`);
});
