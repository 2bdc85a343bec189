import { format } from "prettier";
import { createGenerator } from "ts-json-schema-generator";
import { expect, test } from "vitest";

/** The types whose files people get, with the name of the schema that is published of each. */
const PUBLISHED = [
  ["SessionData", "session"],
  ["DocumentData", "document"],
  ["ParagraphData", "paragraph"],
] as const;

const folder = new URL("../../../src/editions/data/", import.meta.url).pathname;

const generator = createGenerator({
  path: `${folder}types.ts`,
  tsconfig: new URL("../../../tsconfig.json", import.meta.url).pathname,
  skipTypeCheck: true,
  topRef: false,
  encodeRefs: false,
});

test.for(PUBLISHED)(
  "the schema of %s that is published is the one of the types",
  async ([type, name]) => {
    const schema = JSON.stringify(generator.createSchema(type));
    const text = await format(schema, { parser: "json", printWidth: 100 });
    await expect(text).toMatchFileSnapshot(`${folder}schema/${name}.json`);
  },
);
