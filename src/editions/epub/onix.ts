import { html, type Html } from "../../text/html.ts";
import type { Description } from "./book.ts";

/** What is known of a finished book beside what it says of itself. */
export interface Finished {
  readonly identifier: string;
  /** Who sends the record. ONIX has no record without one. */
  readonly sender: string;
  /** When the edition was last changed, in seconds since 1970. */
  readonly epoch: number;
  readonly bytes: number;
  /** How many words of its sources it holds, and how many pages the printed book has, where that is known. */
  readonly words?: number | undefined;
  readonly pages?: number | undefined;
  /** What its texts are called, in their order. */
  readonly texts: readonly string[];
  /** What the book's own package says of its accessibility. */
  readonly accessibility: FoundAccessibility;
}

export interface FoundAccessibility {
  /** Terms of schema.org; `landmarks` and `deepContents` are ours. */
  readonly features: ReadonlySet<string>;
  readonly sufficient: string;
  readonly hazard: string;
  readonly summary: string;
  /** Who found it to conform to EPUB Accessibility 1.1 and WCAG 2.2 AA, where somebody did. */
  readonly certifier?: string | undefined;
}

/** What each feature is in code list 196 of ONIX, where all of them are there. */
const CODES: readonly (readonly [code: string, features: readonly string[]])[] = [
  ["10", ["displayTransformability", "unlocked"]],
  ["11", ["tableOfContents", "deepContents"]],
  ["12", ["index"]],
  ["13", ["readingOrder"]],
  ["14", ["alternativeText"]],
  ["19", ["pageBreakMarkers", "pageNavigation"]],
  ["29", ["structuralNavigation"]],
  ["30", ["ARIA"]],
  ["32", ["landmarks"]],
  ["36", ["displayTransformability"]],
];

/** ISO 639-2/B, which ONIX asks for. */
const LANGUAGES: Readonly<Record<string, string>> = {
  ar: "ara",
  zh: "chi",
  en: "eng",
  fr: "fre",
  ru: "rus",
  es: "spa",
};

/**
 * The record of an e-book for shops and libraries: a message in ONIX for Books 3.0 with one product, code lists of
 * issue 66. It says what the book and its facts say, and nothing else; so it has no price and no supplier.
 */
export function onixRecord(description: Description, finished: Finished): string {
  const { identifier, sender, epoch, texts, accessibility } = finished;
  const { catalogue } = description;
  const { publisher, published } = catalogue;
  const record = html`<?xml version="1.0" encoding="UTF-8"?>
<ONIXMessage release="3.0" xmlns="http://ns.editeur.org/onix/3.0/reference">
<Header>
<Sender><SenderName>${sender}</SenderName></Sender>
<SentDateTime>${compactTime(epoch)}</SentDateTime>
</Header>
<Product>
<RecordReference>${identifier}</RecordReference>
<NotificationType>03</NotificationType>
<ProductIdentifier><ProductIDType>22</ProductIDType><IDValue>${identifier}</IDValue></ProductIdentifier>
<DescriptiveDetail>
<ProductComposition>00</ProductComposition>
<ProductForm>ED</ProductForm>
<ProductFormDetail>E101</ProductFormDetail>
<ProductFormDetail>E200</ProductFormDetail>
${accessibilityOf(accessibility)}<PrimaryContentType>10</PrimaryContentType>
${accessibility.features.has("unlocked") && html`<EpubTechnicalProtection>00</EpubTechnicalProtection>\n`}${titles(description)}<Contributor>
<SequenceNumber>1</SequenceNumber>
<ContributorRole>A01</ContributorRole>
<CorporateName>${description.creator}</CorporateName>
</Contributor>
${language(description)}${extents(finished)}${catalogue.subjects.length > 0 && html`<Subject><SubjectSchemeIdentifier>20</SubjectSchemeIdentifier><SubjectHeadingText>${catalogue.subjects.join("; ")}</SubjectHeadingText></Subject>\n`}</DescriptiveDetail>
${texts.length > 0 && contents(texts)}${(publisher !== undefined || published !== undefined) && publishing(publisher, published)}</Product>
</ONIXMessage>
`;
  return String(record);
}

function accessibilityOf({
  features,
  sufficient,
  hazard,
  summary,
  certifier,
}: FoundAccessibility): readonly Html[] {
  const codes = CODES.filter(([, needed]) => needed.every((feature) => features.has(feature)));
  return [
    // EPUB 3.3, in code list 220.
    feature("15", "101F"),
    ...(summary === "" ? [] : [feature("09", "00", summary)]),
    ...(certifier === undefined
      ? []
      : [...["04", "82", "85"].map((code) => feature("09", code)), feature("09", "90", certifier)]),
    ...codes.map(([code]) => feature("09", code)),
    ...(sufficient === "textual" ? [feature("09", "52")] : []),
    ...(hazard === "none" ? [feature("12", "00")] : []),
  ];
}

function feature(type: string, value: string, words?: string): Html {
  return html`<ProductFormFeature><ProductFormFeatureType>${type}</ProductFormFeatureType><ProductFormFeatureValue>${value}</ProductFormFeatureValue>${words !== undefined && html`<ProductFormFeatureDescription>${words}</ProductFormFeatureDescription>`}</ProductFormFeature>\n`;
}

function titles({ title, subtitle, series }: Description): Html {
  return html`<Collection>
<CollectionType>10</CollectionType>
<CollectionSequence><CollectionSequenceType>02</CollectionSequenceType><CollectionSequenceNumber>${series.position}</CollectionSequenceNumber></CollectionSequence>
<TitleDetail><TitleType>01</TitleType><TitleElement><TitleElementLevel>02</TitleElementLevel><TitleText>${series.name}</TitleText></TitleElement></TitleDetail>
</Collection>
<TitleDetail><TitleType>01</TitleType><TitleElement><TitleElementLevel>01</TitleElementLevel><TitleText>${title}</TitleText>${subtitle !== "" && html`<Subtitle>${subtitle}</Subtitle>`}</TitleElement></TitleDetail>
`;
}

function language({ language: tag }: Description): Html {
  const code = LANGUAGES[tag.split("-")[0]?.toLowerCase() ?? ""];
  return html`${code !== undefined && html`<Language><LanguageRole>01</LanguageRole><LanguageCode>${code}</LanguageCode></Language>\n`}`;
}

function extents({ bytes, words, pages }: Finished): readonly Html[] {
  const rows = [
    ["02", words, "02"],
    ["08", pages, "03"],
    ["22", bytes, "17"],
  ] as const;
  return rows.flatMap(([type, value, unit]) =>
    value === undefined
      ? []
      : [
          html`<Extent><ExtentType>${type}</ExtentType><ExtentValue>${value}</ExtentValue><ExtentUnit>${unit}</ExtentUnit></Extent>\n`,
        ],
  );
}

function contents(texts: readonly string[]): Html {
  return html`<CollateralDetail>
<TextContent>
<TextType>04</TextType>
<ContentAudience>00</ContentAudience>
<Text textformat="05"><ul>${texts.map((text) => html`<li>${text}</li>`)}</ul></Text>
</TextContent>
</CollateralDetail>
`;
}

function publishing(publisher: string | undefined, published: string | undefined): Html {
  return html`<PublishingDetail>
${publisher !== undefined && html`<Publisher><PublishingRole>01</PublishingRole><PublisherName>${publisher}</PublisherName></Publisher>\n`}${published !== undefined && html`<PublishingDate><PublishingDateRole>01</PublishingDateRole><Date dateformat="00">${published.replaceAll("-", "")}</Date></PublishingDate>\n`}</PublishingDetail>
`;
}

/** `20171110T000000Z`. */
function compactTime(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replaceAll(/[-:]|\.\d+/g, "");
}
