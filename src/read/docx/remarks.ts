import { wordsIn, type XmlElement } from "../akn/xml.ts";
import type { Remark } from "./blocks.ts";
import { outermost } from "./elements.ts";

/** So much of what is spoken of is shown. */
const SHOWN = 60;

/** What there is to say of a picture that holds no text box. */
export function remarkOnPicture(picture: XmlElement): Remark {
  const words = outermost(picture, "t").map(wordsIn).join(" ");
  if (words !== "") return unread(`a drawing; its words “${cut(words)}” are not in the text`);
  if (picture.name === "object") {
    return unread("an object of another program; what is written in it is not in the text");
  }
  const message = "a picture; what may be written in it is not in the text";
  return { rule: "picture-has-no-words", message };
}

/** What there is to say of a sign that the font alone explains. */
export function remarkOnSign(font: string, code: string): Remark {
  return unread(
    `a sign whose meaning only its font knows, ${font || "which has no name"}; kept as U+${code}`,
  );
}

/** What there is to say of words that hold such signs. */
export function remarkOnSigns(words: string): Remark {
  return unread(`“${cut(words)}” holds signs whose meaning only their font knows; they are kept`);
}

export const FORMULA = unread("a formula; its signs stand one behind the other in the text");

export const EMBEDDED = unread("another file is embedded here, and its words are not read");

export function remarkOnStruck(words: string): Remark {
  const message = `“${cut(words)}” is struck through by hand; such words are kept`;
  return { rule: "changes-are-settled", message };
}

/** What is published is the text as if all changes were accepted. */
export function remarkOnChanges(first: XmlElement): Remark {
  const author = first.attributes.get("author");
  const by = author === undefined ? "" : `, the first by ${author}`;
  const message = `the file holds changes that nobody accepted or rejected${by}; what was inserted is in the text, what was deleted is not`;
  return { rule: "changes-are-settled", message };
}

function unread(message: string): Remark {
  return { rule: "file-is-read-whole", message };
}

function cut(words: string): string {
  return words.trim().slice(0, SHOWN);
}
