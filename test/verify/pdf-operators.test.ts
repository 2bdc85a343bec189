import { describe, expect, test } from "vitest";
import { readOperations } from "../../src/verify/pdf-operators.ts";

/** Operators with their operands, as short as can be. */
function read(content: string): string[] {
  return [...readOperations(content)].map(
    ({ operator, operands }) => `${operator} ${JSON.stringify(operands)}`,
  );
}

const number = (value: number) => ({ type: "number", value });
const string = (value: string) => ({ type: "string", value });
const name = (value: string) => ({ type: "name", value });

function operation(operator: string, ...operands: readonly object[]): string {
  return `${operator} ${JSON.stringify(operands)}`;
}

describe("the operations of a content stream", () => {
  test("are parted by every white space there is, or by none where a delimiter stands", () => {
    const td = operation("Td", number(1), number(-0.5));
    expect(read("1 -.5 Td\t1\r-.5\fTd\n1\0-.5 Td")).toEqual([td, td, td]);
    expect(read("/F4 9 Tf<0013>Tj(a)Tj")).toEqual([
      operation("Tf", name("F4"), number(9)),
      operation("Tj", string("\0\u0013")),
      operation("Tj", string("a")),
    ]);
  });

  test("are not read from comments", () => {
    expect(read("q % Q\nQ %Q\rq%")).toEqual(["q []", "Q []", "q []"]);
  });

  test("hold strings with brackets and escapes, and hexadecimal ones in any shape", () => {
    expect(read("(a(b)\\)\\101\\n) Tj <0 0aB\nf> Tj")).toEqual([
      operation("Tj", string("a(b))A\n")),
      operation("Tj", string("\0\u00AB\u00F0")),
    ]);
  });

  test("hold lists and dictionaries within each other", () => {
    expect(read("/P <</MCID 3 /A [1[2]]>>BDC [(a)-20(b)]TJ")).toEqual([
      operation("BDC", name("P"), {
        type: "list",
        items: [
          name("MCID"),
          number(3),
          name("A"),
          { type: "list", items: [number(1), { type: "list", items: [number(2)] }] },
        ],
      }),
      operation("TJ", { type: "list", items: [string("a"), number(-20), string("b")] }),
    ]);
  });

  test("come to an end where the stream is cut off", () => {
    expect(read("q (a")).toEqual(["q []"]);
    expect(read("q <00")).toEqual(["q []"]);
    expect(read("q [1 <<")).toEqual(["q []"]);
  });
});
