import type { Edit, Editor, Operation } from "./content-stream.ts";

const NUMBER = /\/MCID\s*\d+/;

/**
 * Takes out of a content stream what ties it to a structure that the file has no more: marks of numbered stretches
 * and of artifacts. Marks that say more, such as what a glyph stands for, stay, without the number.
 */
export function unmark(): Editor {
  const open: boolean[] = [];
  const remove = ({ from, to }: Operation): Edit[] => [{ from, to, text: "" }];
  return {
    operators: ["BMC", "BDC", "EMC"],
    edit(operation) {
      const { operator, operands, from, to } = operation;
      if (operator === "EMC") return open.pop() === true ? remove(operation) : [];
      const [tag = "", properties = ""] = operands;
      const rest = properties.replace(NUMBER, "");
      const isEmpty = operator === "BDC" && /^<<\s*>>$/.test(rest);
      const isGone = isEmpty || tag === "/Artifact";
      open.push(isGone);
      if (isGone) return remove(operation);
      return rest === properties ? [] : [{ from, to, text: `${tag} ${rest} BDC` }];
    },
  };
}
