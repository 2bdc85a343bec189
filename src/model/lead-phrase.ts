/**
 * The grammar of lead phrases: the words in italics that a paragraph of a resolution turns on. A closed list
 * would not do: 2,450 official texts hold 576 different ones. The phrase ends before its preposition or "that".
 */
const SEQUENCE = String.raw`(?:Also|Further|Once again)`;

const ADVERB = String.raw`(?:[A-Z]?[a-z]+ly)`; // Deeply concerned, Strongly urges

const VERB = [
  String.raw`[Hh]aving (?!in )[a-z]+`, // Having considered, but Having in mind
  String.raw`[A-Za-z][a-z]+ing`, // Recalling, Noting
  String.raw`(?:[Cc]oncerned|[Cc]onvinced|[Aa]larmed|[Gg]uided|[Dd]etermined|[Ee]ncouraged|[Dd]isturbed|[Dd]ismayed|[Ii]nspired|[Mm]indful|[Aa]ware|[Cc]onscious|[Cc]ognizant|[Dd]esirous)`,
  String.raw`(?:[Rr]ecalled|[Tt]ook|[Ee]ndorsed|[Ii]nvited|[Dd]ecided|[Rr]equested|[Nn]oted|[Ww]elcomed|[Ee]xpressed|[Aa]pproved|[Aa]dopted|[Ee]lected)`, // a decision's items
  String.raw`[A-Za-z][a-z]+[^s\W]s`, // Urges, Calls upon, Expresses concern
  String.raw`(?:[Ee]xpress|[Rr]equest|[Dd]ecide|[Uu]rge|[Ii]nvite|[Ww]elcome|[Nn]ote|[Ee]ndorse|[Rr]eaffirm|[Rr]ecall)(?= (?:the|their|to|that|all)\b)`, // of several bodies together
].join("|");

const MODIFIER = [
  "also", // Welcoming also
  "further", // Recalling further
  "once again",
  "upon", // Calls upon
  "on", // Calls on
  "for", // Calls for
  "note", // Taking note
  "concern", // Expresses concern
  String.raw`(?:its|their) (?:\w+ )?(?:concern|appreciation|gratitude|support|commitment)`,
  String.raw`in mind`, // Bearing in mind
  String.raw`into (?:account|consideration)`, // Taking into consideration
  String.raw`with (?:\w+ )?(?:appreciation|concern|regret|satisfaction|interest|gratitude|alarm)`, // Noting with great concern
].join("|");

// "on" and "for" belong to the verb only where it cannot do without: "Calls for", but "Recommends for ..."
const PARTICLE = /^(?:(?:Also|Further|Once again) )?[Cc]all/;

const LEAD = new RegExp(
  `^(?:${SEQUENCE} )?(?:${ADVERB} )?(?:${VERB})(?=[ ,:]|$)(?: (?:${MODIFIER})(?=[ ,:]|$))*`,
);

/** The lead phrase a paragraph opens with, as long as the grammar reaches; `undefined` where there is none. */
export function leadPhraseOf(text: string): string | undefined {
  const phrase = LEAD.exec(withoutCapitals(text))?.[0];
  if (phrase === undefined) return undefined;
  const whole = PARTICLE.test(phrase) ? phrase : phrase.replace(/ (?:upon|on|for)(?: .*)?$/, "");
  return text.slice(0, whole.length);
}

/** Words whose first are in capitals, as others have them: `NOTING WITH CONCERN the` is `Noting with concern the`. */
function withoutCapitals(text: string): string {
  const [capitals = ""] = /^[A-Z]{3,20}(?: [A-Z]{2,20}){0,5}(?=[ ,:]|$)/.exec(text) ?? [];
  return (
    text.slice(0, 1) + capitals.slice(1).toLowerCase() + text.slice(Math.max(1, capitals.length))
  );
}

const PREAMBULAR =
  /^(?!United )(?:(?:Also|Further) )?(?:[A-Z]?[a-z]+ly )?(?:[A-Za-z][a-z]+ing|[A-Za-z][a-z]+ed|[Mm]indful|[Aa]ware|[Cc]onscious|[Cc]ognizant|[Dd]esirous)\b/;

/** Whether a paragraph opens as a preambular one does, with a participle. */
export function opensWithParticiple(text: string): boolean {
  return PREAMBULAR.test(withoutCapitals(text));
}
