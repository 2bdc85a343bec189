import { matchAt } from "./pattern.ts";

/** Whom a verb addresses, by the place of the words. */
export interface Addressed {
  readonly start: number;
  readonly end: number;
}

// What can stand between a verb and whom it addresses: `requests, in this regard, the Secretariat`.
const ASIDE =
  /(?:,? (?:once again|again|also|further|in (?:this|that) (?:\p{Ll}+ )?\p{Ll}+|to (?:this|that) end|therefore|accordingly|upon|on|to(?= (?:the|all|States|Member|its|those)))(?=[ ,])|, (?:in|within|subject|on|at|as|for|with|to|upon|pursuant|without|consistent|taking|bearing|where|when|if|through|under|while|particularly|especially|inter) ?[^,;:]{0,120},)*,? ?/uy;

/** What opens words that say how or when to act, and no longer who is to. */
const HOW = String.raw`(?:in|within|with|without|at|by|on|upon|under|for|from|through|via|as|where|when|while|whenever|if|once|until|pursuant|consistent|consistently|subject|including|inter|such|especially|particularly|notably|regardless|irrespective|depending|according|based|both|individually|bilaterally|to|not|who|which|that|whose|whether|after|before|during|following|building|given|drawing|wherever|prior|also|among|together|along|jointly|\p{L}+ly|(?!re(?:quest|ceiv)ing|developing|interested|concerned|specialized|implementing|participating|exporting|importing|remaining|neighbouring|non-governing|administering)\p{Ll}+ing|bearing|consulting|guided|mindful)(?![\p{L}-])`;

/** Somebody, as a list goes on: `, donors and technical assistance providers`. */
const LISTED = new RegExp(
  String.raw`(?:, (?!(?:and|or|as well as) )(?!${HOW})(?:(?! to )[^,;:]){1,120}){0,14},? (?:and|or|as well as) (?!${HOW})(?!, )(?:(?! (?:to|and|or|that) )[^,;:]){1,160}(?=,| to | and | or | that |[;:.]|$)`,
  "uy",
);

/** `, upon request, the Secretariat` behind an “and” */
const INSERTED = /(?<= and), [^,;:]{1,60}, (?=\p{L})/uy;

/** In these words “to” opens what they are, not what they are to do. */
const INNER =
  /(?<!\p{L})(?:position|able|unable|willing|unwilling|wishing|wish|ability|capacity|mandate|mandated|yet|required|invited|intend|intending|seeking|seek|desiring|likely|entitled|so as|order|need|needing|has|have|had|continue|continues|failed|efforts?|attempts?|relevant|related|contributing|contribute|committed|applicable|responding|respond|according|due|pursuant|access|belonging|contrary|with a view|parties|party|opportunity|opportunities|aimed|designed|relating|subject|prior|opposed|similar|exposed|vulnerable|up)$/u;

/** “parties to the Convention”, “parties to armed conflict”, but “parties to take measures” */
const OF_TREATY =
  /(?:the|this|that|its|their|an?|any|those|these|such|all|both|relevant|international|regional|armed|multilateral|bilateral|treaties|agreements|conflicts?|existing|other|which)(?![\p{L}-])|\p{Lu}|\d/uy;

/** What cannot be an infinitive behind “to”. */
const THING =
  /(?:the|which|its|their|this|that|these|those|an?|all|both|(?!bring(?!\p{L}))\p{Ll}+ing|(?!(?:pro|ex|suc)?(?:ce)?ed|need|feed|heed|embed|speed)\p{Ll}+ed|(?!appeal|reveal|signal|deal|heal|conceal|repeal)\p{Ll}+al|\p{Ll}+ic|relevant)(?![\p{L}-])|\p{Lu}|\d/uy;

const STOPS =
  /,| (?:not )?to (?=\p{L})| (?:that|which|who) |[;:]| of (?=their|its|the|all)| (?:as|when|where|while|if|should|shall) |\.$/gu;

const MODAL =
  /(?: (?:\p{Ll}+ly|also|not))? (?:should|shall|will|may|must|would|can|be|is|are|has|have|take|takes|continue|consider|provide|report|submit|convene|ensure|adopt|include|make|examine|review|develop|establish|hold|address|cease|refrain|comply|cooperate|implement|respect|uphold|prepare|give|allow|organize|work|undertake|participate|apply|end|release|meet|conduct|carry|facilitate|use|enhance|strengthen|put|remain|transmit|promote|pursue|support|keep|assist|act|abide|fulfil|immediately)(?!\p{L})/u;

/** Whom the verb that ends at `at` addresses, in the words up to `to`. */
export function addresseeAt(
  text: string,
  at: number,
  to: number,
  { reminds }: { readonly reminds: boolean },
): Addressed | undefined {
  const start = at + (matchAt(ASIDE, text, at)?.[0].length ?? 0);
  const that =
    /^that,? (?:(?:in|for|to|within|pursuant|as|upon|at|on|with|subject|starting|beginning|from)\b[^,;:]{0,160}, )?/u.exec(
      text.slice(start, Math.min(to, start + 200)),
    )?.[0];
  if (that !== undefined) return whoShould(text, start + that.length, to);
  const end = nameEnd(text, start, to, reminds);
  if (end === undefined || end <= start || !isSomebody(text.slice(start, end))) return undefined;
  return { start, end };
}

/** `decides that the Working Group should` */
function whoShould(text: string, start: number, to: number): Addressed | undefined {
  const words = text.slice(start, Math.min(to, start + 240));
  const end = MODAL.exec(words)?.index;
  if (end === undefined) return undefined;
  const comma = words.slice(0, end).indexOf(",");
  const name = words.slice(0, comma < 0 ? end : comma);
  return isSomebody(name) && isActor(name) ? { start, end: start + name.length } : undefined;
}

function nameEnd(text: string, start: number, to: number, reminds: boolean): number | undefined {
  STOPS.lastIndex = start;
  for (let stop = STOPS.exec(text); stop && stop.index < to; stop = STOPS.exec(text)) {
    const { index } = stop;
    const [mark] = stop;
    const before = text.slice(Math.max(start, index - 24), index);
    if (mark === ",") {
      const inserted = matchAt(INSERTED, text, index);
      const more = inserted ?? matchAt(LISTED, text, index);
      if (!more || index + more[0].length > to) return actsBehind(text, index, to, start);
      // The words that go on stop where the next mark is found.
      STOPS.lastIndex = index + more[0].length;
    } else if (mark.endsWith(" to ")) {
      const isInner = INNER.test(before) && !/(?:States|[^ ]) parties$/u.test(before);
      const isTreaty =
        /part(?:y|ies)$/u.test(before) && matchAt(OF_TREATY, text, index + mark.length);
      const isPlace = matchAt(THING, text, index + mark.length);
      if (!isInner && !isTreaty && !isPlace) return index;
    } else if (/ of /u.test(mark)) {
      if (reminds) return index;
    } else if (/[;:.]/u.test(mark)) {
      return mark === ":" ? index : endOfName(text, start, index);
    } else if (/ (?:as|when|where|while|if|should|shall) /u.test(mark)) {
      return actsBehind(text, index, to, start);
    }
  }
  return endOfName(text, start, to);
}

const ACTS = /(?:,| )(?: not)? to (?:\p{Ll}+ly )?\p{Ll}|:/u;

/** Where somebody is named and the words go on to say how to act, they say further on what to do. */
function actsBehind(text: string, index: number, to: number, start: number): number | undefined {
  return ACTS.test(text.slice(index, to)) || isActor(text.slice(start, index)) ? index : undefined;
}

/** `Requests the Secretariat, and invites the Initiative, to`: the first has no words of its own. */
function endOfName(text: string, start: number, to: number): number | undefined {
  const name = text.slice(start, to).replace(/[\s,;.:]+$/u, "");
  return name.length < 120 && isActor(name) && !/ to /u.test(name)
    ? start + name.length
    : undefined;
}

const ACTOR =
  /(?:States?|[Pp]art(?:y|ies)|[Cc]ountr(?:y|ies)|Governments?|Secretariats?|secretariats?|Secretary|Secretary-General|Office|Offices|[Gg]roups?|[Cc]ommittees?|[Cc]ommissions?|Council|Conference|Assembly|Board|Directors?|Commissioner|[Mm]eetings?|[Oo]rganizations?|donors?|providers|bodies|body|agenc(?:y|ies)|Agency|entit(?:y|ies)|community|stakeholders|actors|Mission|Missions|Rapporteurs?|Experts?|experts|Mechanism|mechanisms?|Panel|President|Presidents|Chair|Chairs|Co-Chairs|Chairperson|Bureau|Fund|[Ff]unds|Programme|programmes|[Ii]nstitutions?|Institute|sector|[Aa]uthorit(?:y|ies)|Initiative|[Oo]rganizers|partners|Power|Powers|Member States|[Mm]embers|Union|Court|Tribunal|Representative|Representatives|Envoy|Coordinator|coordinators|Facilitators?|Advis[eo]rs?|Force|operation|Operation|Team|Department|society|individuals|companies|enterprises|media|academia|[Tt]erritor(?:y|ies)|leaders|holders|procedures|Partnership|Forum|Network|Centre|Administrator|Inspection Unit|those|delegations|[Ii]nspectors|[Aa]uditors|banks?|Bank|industr(?:y|ies)|observers?|participants|operators|sponsors|associations|practitioners|parliaments|scientists|users|Registrar|Ombudsman|Host|Military Staff|Youth)$/u;

function isActor(name: string): boolean {
  return ACTOR.test(headOf(name));
}

/** The head of a name: what stands before its first preposition. */
function headOf(name: string): string {
  const plain = name.replace(/,.*$/u, "");
  const head =
    / (?:of|on|for|in|to|that|which|who|under|with|from|at|and|or|concerned|by|against|within|parties(?= )|between|among|not|having|able|wishing|whose) /u.exec(
      `${plain} `,
    );
  return plain
    .slice(0, head?.index ?? plain.length)
    .replace(/ concerned$| parties$/u, (tail) => (tail === " parties" ? tail : ""));
}

// “the sharing of experience”, “efforts by States to promote”: a deed, which nobody can be asked to do anything
const DEED =
  /^(?:.* )?(?:\p{Ll}+(?:tion|sion|ment|ance|ence|ancy|ency|ity|ness|ship|ism|ure|ing|al|sis)s?|efforts?|measures|steps|work|use|dialogue|exchanges?|support|progress|approach(?:es)?|access|respect|action|actions|involvement|research|return|practices?|need|role|rights?|contributions?|commitments?|full|early|timely|greater|further|more|increased|enhanced|continued|strengthened|it|there|relations|initiatives|discussions|consideration|universal|adoption|acts|reports?|policies|ways|means|peace|time|importance|fact|violence|attacks?|debate|call|request|ceasefire)$/u;

const SOMEBODY_AFTER_ALL =
  /(?:organization|institution|commission|mission|delegation|operation|association|coalition|opposition|population|administration|federation|union|government|parliament|department|community|authority|entity|university|minority|majority|meeting|partnership|leadership|membership|corporation|foundation|procedure|territorie|delegation|agency|tribunal)s?$/iu;

function isSomebody(name: string): boolean {
  const head = headOf(name);
  return name.trim() !== "" && (isActor(name) || !DEED.test(head) || SOMEBODY_AFTER_ALL.test(head));
}
