import type { Remark } from "./blocks.ts";

/** A field holds its instruction, which nobody reads, and its result; it may reach over paragraphs. */
interface Field {
  readonly part: "instruction" | "result";
  readonly instruction: string;
  /** The address that its result leads to, or that of the field it is in. */
  readonly href: string | undefined;
}

const LINK = /^\s*HYPERLINK\s+"([^"]{1,2000})"/;
const COUNTING = /^\s*(LISTNUM|AUTONUM\w{0,4})\b/;

/** Follows the fields of a part, which stand in one another. */
export function followFields() {
  const fields: Field[] = [];
  let instructions = 0; // how many of them have not come to their result
  return {
    isInstruction: (): boolean => instructions > 0,
    /** The address that words lead to here. */
    href: (): string | undefined => fields.at(-1)?.href,
    /** @param type `begin`, `separate` or `end` */
    turn: (type: string | undefined): void => {
      const last = fields.at(-1);
      if (type === "begin") {
        fields.push({ part: "instruction", instruction: "", href: last?.href });
        instructions += 1;
      }
      if (!last || (type !== "separate" && type !== "end")) return;
      if (last.part === "instruction") instructions -= 1;
      fields.pop();
      if (type === "end") return;
      fields.push({ ...last, part: "result", href: linkIn(last.instruction) ?? last.href });
    },
    instruct: (text: string): void => {
      const last = fields.at(-1);
      if (last) fields[fields.length - 1] = { ...last, instruction: last.instruction + text };
    },
  };
}

/** The address in the instruction of a field. */
export function linkIn(instruction: string): string | undefined {
  return LINK.exec(instruction)?.[1];
}

/** Some fields print numbers that stand nowhere. */
export function remarksOnField(instruction: string): Remark[] {
  const [, name] = COUNTING.exec(instruction) ?? [];
  if (name === undefined) return [];
  const message = `the field ${name} prints a number here that stands nowhere in the file, and is not in the text`;
  return [{ rule: "file-is-read-whole", message }];
}
