import type { Edit, Editor, Operation } from "./content-stream.ts";

/** Red, green and blue of light, or cyan, magenta, yellow and black of ink, each from 0 to 1. */
export type Light = readonly [red: number, green: number, blue: number];
export type Ink = readonly [cyan: number, magenta: number, yellow: number, black: number];

/** Something on a page for which the press file has no inks; the message says what and what to do. */
export class InkError extends Error {
  override readonly name = "InkError";
}

/**
 * The blue of the house, `#1d3a4f`, as a press mixes it. No profile stands behind the figures: they were chosen so that
 * the blue stays deep and cool, at 230 percent of ink, which every press and paper takes.
 */
const BLUE = { light: [0x1d / 255, 0x3a / 255, 0x4f / 255], ink: [0.9, 0.6, 0.35, 0.45] } as const;

/** Colours whose parts differ by less are greys; the house's own differ by 17 of 255 at the most. */
const GREY = 24 / 255;

/** Light that is less is black, in full ink: letters in a screen of dots lose their edges. */
const BLACK = 0.15;

/**
 * The inks for a colour. Greys are black ink alone, so that text stands in one plate and cannot be out of register;
 * other colours but the house's own give their grey to black by the common formula.
 */
export function inkOf(light: Light): Ink {
  if (light.every((part, nth) => Math.abs(part - (BLUE.light[nth] ?? 0)) < 1 / 255)) {
    return BLUE.ink;
  }
  const [red, green, blue] = light;
  const most = Math.max(...light);
  if (most - Math.min(...light) < GREY) {
    const luma = 0.299 * red + 0.587 * green + 0.114 * blue;
    return [0, 0, 0, luma < BLACK ? 1 : rounded(1 - luma)];
  }
  const rest = (part: number): number => rounded((most - part) / most);
  return [rest(red), rest(green), rest(blue), rounded(1 - most)];
}

/**
 * Turns colours of light into inks in a content stream. Throws an `InkError` where something is painted that is no
 * plain colour, such as a gradient, or an image that stands in the stream.
 * @param where names the page, for the error.
 */
export function useInks(where: string): Editor {
  // A colour space that is set for fills, `cs`, and for lines, `CS`, until another is.
  let spaces: Readonly<Record<string, string>> = {};
  const saved: (typeof spaces)[] = [];
  const set = ({ from, to, operator }: Operation, ink: Ink): Edit[] => {
    return [{ from, to, text: `${ink.join(" ")} ${isForLines(operator) ? "K" : "k"}` }];
  };
  return {
    operators: "q Q g G k K rg RG cs CS sc SC scn SCN sh BI".split(" "),
    edit(operation) {
      const { operator, operands } = operation;
      const [first = 0, second = 0, third = 0] = operands.map(Number);
      const kind = isForLines(operator) ? "CS" : "cs";
      switch (operator.toLowerCase()) {
        case "q":
          if (operator === "q") saved.push(spaces);
          else spaces = saved.pop() ?? {};
          return [];
        case "rg":
          return set(operation, inkOf([first, second, third]));
        case "g":
          return set(operation, inkOf([first, first, first]));
        case "k":
          return [];
        case "cs": {
          const space = operands[0] ?? "";
          if (!/^\/Device(?:RGB|Gray|CMYK)$/.test(space)) break;
          spaces = { ...spaces, [kind]: space };
          // A space that is set sets black with it.
          return set(operation, [0, 0, 0, 1]);
        }
        case "sc":
        case "scn": {
          const space = spaces[kind];
          if (space === "/DeviceRGB") return set(operation, inkOf([first, second, third]));
          if (space === "/DeviceGray") return set(operation, inkOf([first, first, first]));
          const [cyan = 0, magenta = 0, yellow = 0, black = 0] = operands.map(Number);
          if (space === "/DeviceCMYK") return set(operation, [cyan, magenta, yellow, black]);
          break;
        }
      }
      const what = [...operands.slice(0, 1), operator].join(" ").slice(0, 60);
      throw new InkError(
        `the press file knows plain colours only; on ${where} stands “${what}”: a gradient, a pattern or an image`,
      );
    },
  };
}

/** The operators for lines are those for fields in capitals. */
function isForLines(operator: string): boolean {
  return operator === operator.toUpperCase();
}

function rounded(part: number): number {
  return Math.round(part * 1000) / 1000;
}
