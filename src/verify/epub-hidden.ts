import { SelectorType } from "css-what";
import type { Breach } from "./compare.ts";
import type { OpenBook } from "./epub-lints/book.ts";
import { selects, type StyleDeclaration, type WrittenSelector } from "./epub-lints/style.ts";
import { ancestorsOf, isOfType, textOf, type XmlElement } from "./epub-lints/tree.ts";
import { placeOf, wordsOf, lineOf } from "./words.ts";

/** Ways in which a style sheet makes words vanish. */
const HIDES: readonly (readonly [property: RegExp, value: RegExp])[] = [
  [/^display$/, /^none$/],
  [/^visibility$/, /^(?:hidden|collapse)$/],
  [/^(?:opacity|font-size|font|(?:max-)?(?:height|width))$/, /^0(?:\.0*)?(?![.\d])/],
  [/^text-indent$/, /^-\d{2,}/],
  [/^(?:clip|clip-path|transform|content)$/, /./],
  [/^color$/, /^transparent$/],
];

/**
 * The words of a book that stand in its files and that nobody sees, or hears: by an attribute, or by the style sheet.
 * What a later rule would show again counts as hidden, for not every engine gets that far.
 */
export function findHidden({ spine, contents, sheets }: OpenBook): Breach[] {
  const hiding = sheets.flatMap(({ rules }) =>
    rules
      .filter(({ declarations }) => declarations.some(hides))
      .flatMap(({ selectors }) => selectors.filter((one) => !isOfPseudoElement(one))),
  );
  const isHidden = (element: XmlElement): boolean =>
    element.attributes["hidden"] !== undefined ||
    element.attributes["aria-hidden"] === "true" ||
    hiding.some((selector) => selects(selector, element));
  return spine
    .filter(({ path }) => path !== contents?.path)
    .flatMap(({ path, elements }) => {
      const isText = elements.some((element) => isOfType(element, "chapter"));
      const document = isText ? path.replace(/^.*\/|\.xhtml$/g, "") : "session";
      const body = elements.filter((element) =>
        ancestorsOf(element).some(({ name }) => name === "body"),
      );
      return body.filter(isHidden).flatMap((element): Breach[] => {
        const words = lineOf(wordsOf(textOf(element)));
        if (words === "" || ancestorsOf(element).some(isHidden)) return [];
        const place = placeOf({ document, name: nameAround(element) ?? path });
        return [
          { edition: "epub", law: "words", place, message: `“${excerpt(words)}” is not shown` },
        ];
      });
    });
}

function hides({ property, value }: StyleDeclaration): boolean {
  return HIDES.some(([name, hidden]) => name.test(property) && hidden.test(value));
}

function isOfPseudoElement({ steps }: WrittenSelector): boolean {
  return steps.some(({ type }) => type === SelectorType.PseudoElement);
}

/** The name of the words that an element is of. */
function nameAround(element: XmlElement): string | undefined {
  return [element, ...ancestorsOf(element)]
    .map(({ attributes }) => attributes["id"])
    .find((id) => id !== undefined && !id.startsWith("fnref"));
}

function excerpt(words: string): string {
  return words.length > 80 ? `${words.slice(0, 80)}…` : words;
}
