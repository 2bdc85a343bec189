import type { Force } from "./clause.ts";

/** What a verb does. */
export interface OperativeVerb {
  readonly force: Force;
  /** Whether what follows can name somebody who is to act: `requests the Secretariat to`, not `welcomes the report`. */
  readonly addresses: boolean;
}

interface Row extends OperativeVerb {
  readonly verbs: readonly string[];
}

const row = (force: Force, addresses: boolean, verbs: string): Row => {
  return { force, addresses, verbs: verbs.split("|") };
};

/** The verbs with their force, as one body in the present says them. */
const TABLE: readonly Row[] = [
  row("directive", true, "demands|urges|calls upon|calls on|directs|instructs|insists|requires"),
  row("directive", false, "calls for"),
  row("request", true, "requests|asks|appeals to|appeals|implores"),
  row("invitation", true, "invites|encourages|recommends|suggests|proposes|advises"),
  row("decision", true, "decides|resolves|agrees|authorizes|mandates|designates|entrusts"),
  row("decision", false, "adopts|approves|endorses|accepts|establishes|elects|appoints|proclaims"),
  row(
    "decision",
    false,
    "declares|determines|renews|extends|confirms|concludes|terminates|selects",
  ),
  row("decision", false, "transmits|concurs|commits|undertakes|pledges|revises|amends|creates"),
  row("decision", false, "launches|dissolves|lifts|suspends|admits|grants|allocates|appropriates"),
  row("decision", false, "apportions|reserves|remains seized|defers|convenes|includes"),
  row("recognition", true, "reminds"),
  row(
    "recognition",
    false,
    "welcomes|notes|takes note|takes into account|takes into consideration",
  ),
  row("recognition", false, "recognizes|acknowledges|reaffirms|affirms|reiterates|stresses"),
  row(
    "recognition",
    false,
    "underlines|underscores|highlights|emphasizes|recalls|commends|praises",
  ),
  row(
    "recognition",
    false,
    "applauds|appreciates|congratulates|thanks|pays tribute|supports|hails",
  ),
  row("recognition", false, "salutes|honours|observes|considers|looks forward|believes|trusts"),
  row("recognition", false, "hopes|shares|values|upholds|recommits|commemorates|bears in mind"),
  row("recognition", false, "draws attention|draws the attention|points out|understands"),
  row("recognition", false, "is convinced|is aware|is mindful|is encouraged|remains convinced"),
  row("recognition", false, "remains committed"),
  row("concern", false, "condemns|deplores|regrets|denounces|rejects|deprecates|laments|opposes"),
];

/** These are used of others, or are nouns, so often that they turn a clause only where they open a paragraph. */
const ONLY_FIRST =
  /^(?:mandate|require|include|grant|share|value|honour|create|lift|suspend|convene|extend|take[sn]? into|took into|establish|determine|understand|observe|confirm|conclude|transmit|propose|suggest|select|reserve|revise|advise|uphold|trust|hope|bear|bore)/;

/** What is felt with concern. */
const GRIEF =
  "concerns?|regret|alarm|dismay|indignation|outrage|grief|sorrow|sympathy|condolences|disappointment|condemnation|consternation|shock|sadness|disapproval|anguish|abhorrence";

/** What is felt without. */
const ESTEEM =
  "appreciation|gratitude|satisfaction|interest|support|solidarity|hope|commitment|readiness|willingness|conviction|confidence|determination|thanks|recognition|belief|resolve|expectation|desire|view|wish|admiration|congratulations|pleasure|approval|respect|pride|intention";

/** What a body gave before and gives again: `Reiterates its call upon`, `Renews its invitation to`. */
const GIVEN: Readonly<Record<string, Force>> = {
  call: "directive",
  demand: "directive",
  request: "request",
  appeal: "request",
  invitation: "invitation",
  recommendation: "invitation",
  encouragement: "invitation",
};

const GIVING = "reiterates|renews|repeats|reaffirms";

const TROUBLED = String.raw`(?:\p{Ll}+ly )?(?:concerned|alarmed|disturbed|appalled|dismayed|preoccupied)`;

const ADJECTIVES = String.raw`(?:\p{Ll}+,? (?:and \p{Ll}+ )?){0,3}?`;

const words = TABLE.flatMap(({ verbs }) => verbs);

/** The words before the first space changed, which is where a verb has its ending. */
function inflect(verb: string, change: (word: string) => string): string {
  return verb.replace(/^\p{Ll}+/u, change);
}

/** `stresses` → `stress`, `reaffirms` → `reaffirm` */
function stemOf(word: string): string {
  return /(?:ss|ch|sh)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}

const IRREGULAR: Readonly<Record<string, string>> = {
  takes: "took",
  draws: "drew",
  bears: "bore",
  is: "was",
  upholds: "upheld",
  understands: "understood",
  undertakes: "undertook",
  pays: "paid",
  commits: "committed",
  recommits: "recommitted",
  admits: "admitted",
  defers: "deferred",
  concurs: "concurred",
};

/** `requests` → `requested` */
function pastOf(word: string): string {
  const stem = stemOf(word);
  return IRREGULAR[word] ?? (stem.endsWith("e") ? `${stem}d` : `${stem}ed`);
}

/** The forms of the table that go into patterns, the longest first, so that no verb hides one that it begins. */
function alternatives(verbs: readonly string[]): string {
  const inOrder = verbs.toSorted((a, b) => b.length - a.length);
  return inOrder
    .map((verb) => verb.replace(/^(\S+) (upon|on|for)$/, "$1(?: once again| also| further)? $2"))
    .join("|");
}

const stems = words.map((verb) => inflect(verb, stemOf));
const expressed = String.raw`(?:its|their|the|a)? ?${ADJECTIVES}(?:${GRIEF}|${ESTEEM})`;

/** The heads of verbs in the present: what is left of a phrase without what stands before and behind it. */
const PRESENT = [
  String.raw`(?:${GIVING}) (?:its|the) ${ADJECTIVES}(?:${Object.keys(GIVEN).join("|")})s?(?= (?:upon|on|to|for|that|addressed|made|contained|in)\b)`,
  String.raw`(?:${GIVING}) (?:its|the) ${ADJECTIVES}(?:${GRIEF})`,
  `expresses ${expressed}`,
  `(?:is|remains) ${TROUBLED}`,
  `continues to (?:${alternatives(stems)})`,
  alternatives(words),
].join("|");

const PAST = [
  `expressed ${expressed}`,
  `(?:was|remained) ${TROUBLED}`,
  alternatives(words.map((verb) => inflect(verb, pastOf))),
].join("|");

const SEQUENCE =
  "(?:(?:also|further|furthermore|once again|again|once more|likewise|moreover|in addition)(?: and)? )?";

const ADVERBS = String.raw`(?:\p{Ll}+ly (?:and \p{Ll}+ly )?)?`;

// “further” is one where no noun follows: “recommends further that”, not “encourages further progress”
const MODIFIERS = String.raw`(?: (?:(?:also|further|once again)(?= (?:that|the|its|all|with|to|upon|on|of|states|member|parties)(?!\p{L})|,)|with (?:the )?(?:\p{Ll}+ (?:and )?){0,3}?(?:${GRIEF}|${ESTEEM})(?: and (?:\p{Ll}+ )?(?:${GRIEF}|${ESTEEM}))?)(?![\p{L}-]))*`;

function phrase(heads: string): RegExp {
  const whole = `${SEQUENCE}${ADVERBS}(?:re-)?(?<head>${heads})(?![\\p{L}-])${MODIFIERS}`;
  return new RegExp(String.raw`(?<![\p{L}-])${whole}`, "giu");
}

/** Matches verbs with what stands before and behind them: `Also calls upon`, `Takes note with appreciation`. */
export const PHRASES = { present: phrase(PRESENT), past: phrase(PAST) };

const FORMS: ReadonlyMap<string, OperativeVerb> = new Map(
  TABLE.flatMap(({ verbs, force, addresses }) =>
    verbs.flatMap((verb) =>
      [verb, inflect(verb, stemOf), inflect(verb, pastOf)].map(
        (form) => [form, { force, addresses }] as const,
      ),
    ),
  ),
);

const WITH_GRIEF = new RegExp(
  String.raw` with (?:\p{Ll}+ (?:and )?){0,4}(?:${GRIEF})(?!\p{L})`,
  "u",
);
const OF_GRIEF = new RegExp(`(?<!\\p{L})(?:${GRIEF}|${TROUBLED})$`, "u");
const AGAIN = new RegExp(`^(?:${GIVING}) (?:its|the) .*?(?<noun>\\p{Ll}+?)s?$`, "u");

/** What a verb as found does: by its head, and by the words behind it, `notes with concern`. */
export function verbOf(found: string, head: string): OperativeVerb | undefined {
  const verb = ofHead(head.toLowerCase());
  return verb && WITH_GRIEF.test(found) ? { ...verb, force: "concern" } : verb;
}

function ofHead(head: string): OperativeVerb | undefined {
  const plain = head.replace(/^continues to /, "").replace(/ (?:once again|also|further)(?= )/, "");
  const form = FORMS.get(plain);
  if (form) return form;
  const given = GIVEN[AGAIN.exec(head)?.groups?.noun ?? ""];
  if (given) return { force: given, addresses: true };
  if (OF_GRIEF.test(head)) return { force: "concern", addresses: false };
  return head.startsWith("express") ? { force: "recognition", addresses: false } : undefined;
}

/** Whether a verb can turn a clause within a paragraph, and not only open one. */
export function canFollow(head: string): boolean {
  return !ONLY_FIRST.test(head.toLowerCase());
}
