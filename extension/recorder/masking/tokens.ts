/**
 * Credentials by their shape, wherever they stand: in a value, a label, a title, a message.
 *
 * Linear in the text: it is cut once into runs of token characters, and each run is looked at alone.
 */

/** What stands where a credential stood. */
export const REDACTED = "[redacted]";

interface Shape {
  /** How it begins, literally. */
  readonly prefix: string;
  /** What may follow. */
  readonly tail: RegExp;
}

const shape = (prefix: string, least: number, characters = "\\w-"): Shape => ({
  prefix,
  tail: new RegExp(`^[${characters}]{${String(least)},}`),
});

/** Known beginnings. Where a vendor fixes the length, some slack stays: an ellipsis cuts tokens short. */
const SHAPES: readonly Shape[] = [
  ...["AKIA", "ASIA", "ABIA", "ACCA", "AROA", "AIDA", "AGPA", "ANPA", "ANVA"].map((prefix) => shape(prefix, 12, "A-Z0-9")),
  shape("ABSK", 20, "\\w+/="),
  ...["ghp_", "gho_", "ghu_", "ghs_", "ghr_"].map((prefix) => shape(prefix, 16)),
  shape("github_pat_", 16),
  ...["glpat-", "glptt-", "gldt-", "glrt-", "glcbt-", "glft-", "glsoat-", "glagent-"].map((prefix) => shape(prefix, 12)),
  ...["xoxb-", "xoxp-", "xoxa-", "xoxr-", "xoxs-", "xoxe-", "xoxe.", "xapp-"].map((prefix) => shape(prefix, 10, "\\w.-")),
  ...["sk_live_", "sk_test_", "rk_live_", "rk_test_", "whsec_"].map((prefix) => shape(prefix, 10)),
  ...["sk-ant-", "sk-proj-", "sk-svcacct-"].map((prefix) => shape(prefix, 12)),
  shape("sk-", 32),
  shape("AIza", 30),
  shape("GOCSPX-", 16),
  shape("ya29.", 16),
  shape("GOOG1E", 40, "A-Z0-9"),
  shape("ATATT3", 20, "\\w=-"),
  shape("ATCTT3", 20, "\\w=-"),
  shape("ATBB", 24),
  shape("ntn_", 20),
  shape("secret_", 32),
  ...["hvs.", "hvb.", "hvr."].map((prefix) => shape(prefix, 16)),
  shape("npm_", 24),
  shape("pypi-", 16),
  shape("SG.", 30, "\\w.-"),
  shape("dapi", 32, "a-f0-9"),
  shape("dop_v1_", 32),
  shape("doo_v1_", 32),
  ...["shpat_", "shpss_", "shpca_"].map((prefix) => shape(prefix, 24)),
  shape("lin_api_", 24),
  shape("glsa_", 24),
  shape("glc_", 24, "\\w+/="),
  shape("NRAK-", 20),
  shape("pul-", 32),
  shape("tskey-", 12),
  shape("rubygems_", 32),
  shape("hf_", 28),
  shape("r8_", 30),
  shape("AGE-SECRET-KEY-1", 20, "A-Z0-9"),
  shape("dckr_pat_", 20),
  shape("ops_eyJ", 20, "\\w=-"),
  shape("vault:v1:", 16, "\\w+/="),
  shape("FwoG", 60, "\\w+/=-"),
  shape("IQoJ", 60, "\\w+/=-"),
];

/** A JSON Web Token, whole or cut short, plain or wrapped in base64. */
const WEB_TOKEN = /eyJ[\w-]{12,}(\.[\w-]{6,}(\.[\w-]*)?)?|ZXlK[\w+/=]{40,}/;
/** An Azure client secret: three characters, digit, `Q~`. */
const AZURE_SECRET = /[\w~.]{3}\dQ~[\w~.-]{25,}/;
/** The 40 characters of an AWS secret access key, or 80 and more of a storage key. */
const BASE64_KEY = /^[A-Za-z0-9+/]{40}$|^[A-Za-z0-9+/]{76,}={0,2}$/;

const RUN = /[\w\-.~+/=:]{12,}/g;
const MAY_HOLD = new RegExp([...SHAPES.map(({ prefix }) => prefix.replace(/[.+*?()[\]\\]/g, "\\$&")), "eyJ", "ZXlK", "Q~"].join("|"));
const KEY_BLOCK = /-----BEGIN [A-Z0-9 ]{0,40}(PRIVATE KEY|CERTIFICATE REQUEST|PGP MESSAGE)[A-Z0-9 ]{0,20}-----/;
const BLOCK_END = /-----END [A-Z0-9 ]{0,60}-----/;
const USER_INFO = /([a-z][a-z0-9+.-]{1,20}:\/\/)([^\s/@:]{0,200}):([^\s/@]{1,400})@/gi;
const ASSIGNED =
  /((?:pass(?:word|wd|phrase)?|pwd|secret|token|api_?key|apikey|account_?key|access_?key|shared_?access_?(?:key|signature)|client_?secret|private_?key|sig|signature|authorization)["']?\s{0,2}[=:]\s{0,2})(?:(?:basic|bearer)\s+)?("[^"\n]{1,400}"?|'[^'\n]{1,400}'?|[^\s"'&;,]{3,400})/gi;
const HEADER = /\b((?:basic|bearer)\s+)([\w\-.~+/=]{16,})/gi;

/** Replaces what has the shape of a credential. */
export function scrub(text: string): string {
  if (text.length < 12) return text;
  let result = text.includes("-----BEGIN") ? withoutKeyBlocks(text) : text;
  if (result.includes("@") && result.includes("://")) result = result.replace(USER_INFO, `$1${REDACTED}@`);
  return result.replace(RUN, (run) => withoutToken(run));
}

/** As `scrub`, and also what is assigned to a secret's name: `password=…`, `Authorization: Bearer …`. For values and code, not for labels. */
export function scrubValue(text: string): string {
  return scrub(text.replace(HEADER, `$1${REDACTED}`).replace(ASSIGNED, `$1${REDACTED}`));
}

/** Whether the text holds something with the shape of a credential. */
export function holdsToken(text: string): boolean {
  return text.length >= 12 && scrub(text) !== text;
}

function withoutToken(run: string): string {
  if (MAY_HOLD.test(run)) {
    for (const { prefix, tail } of SHAPES) {
      const at = run.indexOf(prefix);
      if (at < 0 || continuesWord(run, at)) continue;
      const rest = run.slice(at + prefix.length);
      const found = tail.exec(rest);
      if (found !== null) return run.slice(0, at) + REDACTED + withoutToken(rest.slice(found[0].length));
    }
    for (const whole of [WEB_TOKEN, AZURE_SECRET]) {
      const found = whole.exec(run);
      if (found !== null) return run.slice(0, found.index) + REDACTED + withoutToken(run.slice(found.index + found[0].length));
    }
  }
  return isBareKey(run) ? REDACTED : run;
}

/** `task-sk-…` is a word with a dash, not a key. */
function continuesWord(run: string, at: number): boolean {
  return at > 0 && /[A-Za-z0-9]/.test(run.charAt(at - 1));
}

function isBareKey(run: string): boolean {
  if (!BASE64_KEY.test(run)) return false;
  if (run.length === 40 && !/[+/]/.test(run) && /^[a-z0-9]+$|^[A-Z0-9]+$/.test(run)) return false;
  return /[a-z]/.test(run) && /[A-Z]/.test(run) && /\d/.test(run) && !/\/[a-z]+\/[a-z]+/i.test(run.slice(0, 40).replace(/[A-Z]/g, "A"));
}

function withoutKeyBlocks(text: string): string {
  const begin = KEY_BLOCK.exec(text);
  if (begin === null) return text;
  const rest = text.slice(begin.index + begin[0].length);
  const end = BLOCK_END.exec(rest);
  const after = end === null ? "" : withoutKeyBlocks(rest.slice(end.index + end[0].length));
  return text.slice(0, begin.index) + REDACTED + after;
}
