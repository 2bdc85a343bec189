/** What is told of a text in the terms of schema.org. */
export interface DescribedText {
  /** An adopted text, a draft, or one that was not recognized as either. */
  readonly state: "adopted" | "draft" | "unknown";
  readonly title: string;
  /** What kind of text it is, in its own language: `Resolution`. */
  readonly kind: string;
  /** Its symbol or its number. */
  readonly identifier: string | undefined;
  /** `2017-11-10`. */
  readonly adopted: string | undefined;
  readonly body: string;
  readonly language: string;
  readonly address: string | undefined;
}

/** What is told of a session. */
export interface DescribedSession {
  readonly name: string;
  readonly address: string | undefined;
}

/** An adopted text is legislation, https://schema.org/Legislation; any other is a work. */
export function textData(text: DescribedText): object {
  const { identifier, adopted } = text;
  const work = { name: text.title, inLanguage: text.language, ...at(text.address) };
  if (text.state !== "adopted") {
    return {
      "@type": "CreativeWork",
      ...work,
      ...(identifier !== undefined && { identifier }),
      ...(text.state === "draft" && { creativeWorkStatus: "Draft" }),
    };
  }
  return {
    "@type": "Legislation",
    ...work,
    ...(identifier !== undefined && { legislationIdentifier: identifier }),
    legislationType: text.kind,
    ...(adopted !== undefined && { legislationDate: adopted }),
    legislationPassedBy: { "@type": "Organization", name: text.body },
  };
}

/** A session is a collection of its texts. */
export function sessionData({ name, address }: DescribedSession): object {
  return { "@type": "Collection", name, ...at(address) };
}

/** Data of a whole page, as JSON that can stand in a page: no words in it can end its element. */
export function writeData(value: object): string {
  const json = JSON.stringify({ "@context": "https://schema.org", ...value });
  return json.replaceAll("<", "\\u003c");
}

function at(address: string | undefined) {
  return address === undefined ? {} : { url: address };
}
