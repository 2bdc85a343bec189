/**
 * What a page may load: our own files, and nothing that stands in the page itself. Whatever the words of a text say,
 * nothing else is loaded or run.
 */
export const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'";

/** What other sites are told of the page that a reader follows a link from: nothing. */
export const REFERRER = "no-referrer";

/** What a host should send with every file; it says what the pages say themselves, and what they cannot. */
export const HEADERS: readonly (readonly [name: string, value: string])[] = [
  ["Content-Security-Policy", [POLICY, "frame-ancestors 'none'"].join("; ")],
  ["Referrer-Policy", REFERRER],
  ["X-Content-Type-Options", "nosniff"],
  [
    "Permissions-Policy",
    "accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()",
  ],
  ["Cross-Origin-Opener-Policy", "same-origin"],
];

/** What is to be taken away is kept and not shown: a file that holds its own style and script has a policy of its own. */
export const DOWNLOADS = { name: "Content-Disposition", value: "attachment" } as const;

/** How long a browser may keep a file without asking whether it changed. */
export const CACHING = {
  /** A text is law: what is shown is what stands there now. Asked and unchanged, nothing is sent again. */
  pages: "no-cache",
  /** The name of a font does not tell which letters it was cut down to, so it is asked for again after a week. */
  fonts: "max-age=604800",
} as const;
