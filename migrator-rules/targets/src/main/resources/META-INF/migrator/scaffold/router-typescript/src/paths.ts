// Paths as they are taken for matching.

import type { Normalization } from "./table.js";

export function normalized(path: string, how: Normalization): string {
  const whole = how.decodes ? decoded(path) : path;
  const merged = how.mergesSlashes ? whole.replace(/\/+/g, "/") : whole;
  return how.resolvesDots ? resolved(merged) : merged;
}

/** Whether a path is `prefix` or below it, by whole elements. */
export function isBelow(path: string, prefix: string): boolean {
  const bare = withoutSlash(prefix);
  return path.startsWith(bare) && (path.length === bare.length || path[bare.length] === "/");
}

/** What follows a prefix that a path has by elements: nothing, or what starts with a slash. */
export function below(path: string, prefix: string): string {
  return path.slice(withoutSlash(prefix).length);
}

export function withoutSlash(path: string): string {
  return path.endsWith("/") ? path.slice(0, -1) : path;
}

/** Percent-encoded octets decoded as UTF-8; what is no encoding stays. */
export function decoded(text: string): string {
  if (!text.includes("%")) {
    return text;
  }
  const raw = new TextEncoder().encode(text);
  const octets = new Uint8Array(raw.length);
  let length = 0;
  for (let i = 0; i < raw.length; i++) {
    const pair = String.fromCharCode(...raw.slice(i + 1, i + 3));
    const encoded = raw[i] === 0x25 && /^[0-9a-fA-F]{2}$/.test(pair);
    octets[length++] = encoded ? parseInt(pair, 16) : (raw[i] ?? 0);
    i += encoded ? 2 : 0;
  }
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(octets.slice(0, length));
}

/** Without `.` and `..`; empty elements are kept. */
function resolved(path: string): string {
  const elements: string[] = [];
  const parts = path.slice(1).split("/");
  parts.forEach((part, i) => {
    if (part === "..") {
      elements.pop();
    }
    if (part !== "." && part !== "..") {
      elements.push(part);
    } else if (i === parts.length - 1) {
      elements.push("");
    }
  });
  return "/" + elements.join("/");
}
