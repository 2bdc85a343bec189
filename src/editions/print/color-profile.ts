import { PDFHexString, PDFName, PDFRawStream, type PDFDocument } from "@cantoo/pdf-lib";

/** Where the parts of sRGB (IEC 61966-2-1) lie, seen in the light that ICC profiles are made for. */
const COLORS = {
  wtpt: [0.9642, 1, 0.8249],
  rXYZ: [0.436066, 0.222488, 0.013916],
  gXYZ: [0.385147, 0.716873, 0.097076],
  bXYZ: [0.143066, 0.060608, 0.714096],
} as const;

/** From daylight to that light. */
const ADAPTATION = [
  [1.047882, 0.022919, -0.050217],
  [0.029587, 0.990479, -0.017059],
  [-0.009232, 0.015076, 0.751678],
];

/** How a value becomes light: ((x + 0.055) / 1.055)^2.4, and a straight line near black. */
const CURVE = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045];

const HEADER = 128;

/** Says what the colours of a file mean: those of the screen. */
export function writeColors({ context, catalog }: PDFDocument): void {
  const bytes = screenProfile();
  const dict = context.obj({ N: 3, Length: bytes.length });
  const intent = context.obj({
    Type: "OutputIntent",
    S: "GTS_PDFA1",
    OutputConditionIdentifier: PDFHexString.fromText("sRGB"),
    Info: PDFHexString.fromText("sRGB"),
    DestOutputProfile: context.register(PDFRawStream.of(dict, bytes)),
  });
  catalog.set(PDFName.of("OutputIntents"), context.obj([intent]));
}

/**
 * The colours of the screen as an ICC profile (ICC.1:2004-10): what the numbers in a file mean, for those who print or
 * look at it in years to come.
 */
function screenProfile(): Uint8Array {
  const curve = [...ascii("para"), ...zeros(4), 0, 3, 0, 0, ...CURVE.flatMap(fixed)];
  const tags: [string, number[]][] = [
    ["desc", text("sRGB")],
    ["cprt", text("No copyright, use freely")],
    ...Object.entries(COLORS).map(([name, place]): [string, number[]] => [name, xyz(place)]),
    ["chad", [...ascii("sf32"), ...zeros(4), ...ADAPTATION.flat().flatMap(fixed)]],
    ["rTRC", curve],
    ["gTRC", curve],
    ["bTRC", curve],
  ];
  const start = HEADER + 4 + 12 * tags.length;
  const body: number[] = [];
  const table = tags.flatMap(([name, data]) => {
    const entry = [...ascii(name), ...uint32(start + body.length), ...uint32(data.length)];
    body.push(...data, ...zeros((4 - (data.length % 4)) % 4));
    return entry;
  });
  const size = start + body.length;
  return Uint8Array.from([...header(size), ...uint32(tags.length), ...table, ...body]);
}

function header(size: number): number[] {
  const version = [4, 0x20, 0, 0];
  const created = [2000, 1, 1, 0, 0, 0].flatMap((part) => [part >> 8, part & 255]);
  const kind = [...uint32(size), ...zeros(4), ...version, ...ascii("mntrRGB XYZ "), ...created];
  const light = COLORS.wtpt.flatMap(fixed);
  return [...kind, ...ascii("acsp"), ...zeros(28), ...light, ...zeros(48)];
}

function xyz(place: readonly number[]): number[] {
  return [...ascii("XYZ "), ...zeros(4), ...place.flatMap(fixed)];
}

function text(words: string): number[] {
  const units = Array.from(words).flatMap((sign) => [0, sign.charCodeAt(0)]);
  const record = [...ascii("enUS"), ...uint32(units.length), ...uint32(28)];
  return [...ascii("mluc"), ...zeros(4), ...uint32(1), ...uint32(12), ...record, ...units];
}

/** A number in sixteen bits and sixteen behind the point. */
function fixed(value: number): number[] {
  return uint32(Math.round(value * 65_536) >>> 0);
}

function uint32(value: number): number[] {
  return [24, 16, 8, 0].map((shift) => (value >>> shift) & 255);
}

function ascii(words: string): number[] {
  return Array.from(words, (sign) => sign.charCodeAt(0));
}

function zeros(count: number): number[] {
  return Array.from({ length: count }, () => 0);
}
