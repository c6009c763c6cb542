/** Addresses without what grants access. */
import { asWords, secretByName } from "./names";
import { REDACTED, scrub } from "./tokens";

/** Parameters that grant access, by name, beyond what their words tell. */
const PARAMETERS = new Set([
  "x-amz-signature",
  "x-amz-security-token",
  "x-amz-credential",
  "x-goog-signature",
  "x-goog-credential",
  "sig",
  "signature",
  "signintoken",
  "se",
  "code",
  "state",
  "nonce",
  "session",
  "sessionid",
  "session_id",
  "sid",
  "ticket",
  "samlrequest",
  "samlresponse",
  "relaystate",
  "id_token",
  "access_token",
  "refresh_token",
  "client_info",
  "code_challenge",
  "code_verifier",
  "assertion",
  "otp",
  "auth",
  "apikey",
  "api_key",
  "key",
  "hmac",
  "jwt",
  "login_hint",
  "invite",
  "invitation",
]);

/** The address with user, token-like parameters and token-like path segments taken out. */
export function cleanUrl(address: string): string {
  if (!URL.canParse(address)) return scrub(address.slice(0, 2000));
  const url = new URL(address);
  if (url.protocol === "data:" || url.protocol === "blob:" || url.protocol === "javascript:") return url.protocol;
  url.username = "";
  url.password = "";
  const path = url.pathname.split("/").map(cleanPart).join("/");
  return limit(`${url.protocol}//${url.host}${path}${cleanQuery(url.search)}${cleanFragment(url.hash)}`);
}

/** A path (of a link) with token-like segments taken out. */
export function cleanPath(path: string): string {
  return limit(path.split("/").map(cleanPart).join("/"));
}

function limit(text: string): string {
  return text.slice(0, 2000);
}

function cleanPart(part: string): string {
  const clear = scrub(part);
  return clear === part && isRandom(part) ? REDACTED : clear;
}

function cleanQuery(query: string): string {
  if (query.length < 2) return "";
  return `?${query.slice(1).split("&").slice(0, 100).map(cleanParameter).join("&")}`;
}

function cleanParameter(pair: string): string {
  const at = pair.indexOf("=");
  if (at < 0) return cleanPart(pair);
  const name = pair.slice(0, at);
  const value = pair.slice(at + 1);
  if (value === "") return pair;
  const secret = PARAMETERS.has(name.toLowerCase()) || secretByName([asWords(name)]) !== null;
  return `${name}=${secret ? REDACTED : cleanValue(value)}`;
}

function cleanValue(value: string): string {
  const clear = scrub(decoded(value));
  if (clear !== decoded(value)) return encodeURI(clear);
  return isRandom(value) ? REDACTED : value;
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** A fragment may be a route (`#/instances?id=…`, `#Instances:`), an anchor, or the answer of a sign-in. */
function cleanFragment(fragment: string): string {
  if (fragment.length < 2) return "";
  const text = fragment.slice(1);
  const question = text.indexOf("?");
  const path = question < 0 ? text : text.slice(0, question);
  const query = question < 0 ? "" : cleanQuery(text.slice(question));
  if (question < 0 && text.includes("=")) return `#${text.split("&").slice(0, 100).map(cleanParameter).join("&")}`;
  return `#${path.split("/").map(cleanPart).join("/")}${query}`;
}

/** Long, and mixed as no word is: a session id, a one-time link. */
function isRandom(part: string): boolean {
  if (part.length < 32 || !/^[\w~+=%-]+$/.test(part)) return false;
  if (/^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(part)) return false;
  const kinds = [/[a-z]/, /[A-Z]/, /\d/].filter((kind) => kind.test(part)).length;
  return kinds === 3 && !/[-_][A-Za-z]{4,}[-_]/.test(part);
}
