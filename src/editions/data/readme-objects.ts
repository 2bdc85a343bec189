import documentSchema from "./schema/document.json" with { type: "json" };
import paragraphSchema from "./schema/paragraph.json" with { type: "json" };
import sessionSchema from "./schema/session.json" with { type: "json" };

/** What of a JSON Schema is told to people. */
interface Schema {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly const?: string;
  readonly enum?: readonly unknown[];
  readonly $ref?: string;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly definitions?: Readonly<Record<string, Schema>>;
}

/** Every object that the files of JSON hold, with its fields, out of their schemas. */
export function describeObjects(): string {
  const roots: readonly (readonly [string, Schema])[] = [
    ["`session.json`", sessionSchema],
    ["`documents/*.json`", documentSchema],
    ["A line of `paragraphs.ndjson`", paragraphSchema],
  ];
  const definitions = new Map<string, Schema>(
    roots.flatMap(([, { definitions: own = {} }]) => Object.entries(own)),
  );
  return [...roots, ...definitions].map(([name, schema]) => describe(name, schema)).join("\n\n");
}

function describe(name: string, schema: Schema): string {
  const forms = (schema.anyOf ?? [schema]).filter(({ properties }) => properties);
  const says = schema.description === undefined ? [] : [oneLine(schema.description)];
  if (forms.length === 0) return [`### ${name}`, ...says, `${typeOf(schema)}.`].join("\n\n");
  return [`### ${name}`, ...says, ...forms.map(listFields)].join("\n\n");
}

function listFields({ properties = {}, required = [] }: Schema): string {
  const rows = Object.entries(properties).map(([name, field]) => {
    const mark = required.includes(name) ? "" : "?";
    return `| \`${name}\`${mark} | ${typeOf(field)} | ${oneLine(field.description ?? "")} |`;
  });
  return ["| field | type | what it is |", "|---|---|---|", ...rows].join("\n");
}

function typeOf({ type, const: only, enum: some, $ref, items, anyOf, properties }: Schema): string {
  if ($ref !== undefined) return $ref.replace("#/definitions/", "");
  if (only !== undefined) return `\`${only}\``;
  if (some) return some.map((one) => `\`${String(one)}\``).join(", ");
  if (anyOf) return anyOf.map(typeOf).join(" or ");
  if (items) return `list of ${typeOf(items)}`;
  if (properties) return `object of ${Object.keys(properties).join(", ")}`;
  return typeof type === "string" ? type : (type ?? []).join(" or ");
}

function oneLine(words: string): string {
  return words.replace(/\s+/g, " ").replaceAll("|", "\\|");
}
