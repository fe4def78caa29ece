// Sets of characters.

import type { Reader } from "./reader.js";

export type Range = readonly [first: number, last: number];

export interface Class {
  readonly negated: boolean;
  readonly parts: readonly { readonly negated: boolean; readonly ranges: readonly Range[] }[];
}

type Part = Class["parts"][number];

const DIGITS = ranges("09");
const WORD = ranges("09AZ__az");
const SPACE = ranges("\t\n\f\r  ");

const PERL_CLASSES = new Map([
  ["d", DIGITS],
  ["w", WORD],
  ["s", SPACE],
]);

/** https://github.com/google/re2/wiki/Syntax, read 2026-11-23 */
const ASCII_CLASSES = new Map([
  ["alnum", ranges("09AZaz")],
  ["alpha", ranges("AZaz")],
  ["ascii", ranges("\x00\x7f")],
  ["blank", ranges("\t\t  ")],
  ["cntrl", ranges("\x00\x1f\x7f\x7f")],
  ["digit", DIGITS],
  ["graph", ranges("!~")],
  ["lower", ranges("az")],
  ["print", ranges(" ~")],
  ["punct", ranges("!/:@[`{~")],
  ["space", ranges("\t\r  ")],
  ["upper", ranges("AZ")],
  ["word", WORD],
  ["xdigit", ranges("09AFaf")],
]);

/** Whether a character is one of a class. */
export function characters(set: Class, ignoresCase: boolean): (character: number) => boolean {
  const isIn = (c: number, part: Part) =>
    part.ranges.some(([first, last]) => first <= c && c <= last);
  if (!ignoresCase) {
    return (c) => set.parts.some((p) => isIn(c, p) !== p.negated) !== set.negated;
  }
  const parts = set.parts.map((p) => ({ ...p, ranges: p.ranges.map(folded) }));
  return (c) => {
    const forms = [c, lower(c), upper(lower(c))];
    return parts.some((p) => forms.some((f) => isIn(f, p)) !== p.negated) !== set.negated;
  };
}

/** Whether a character is one of a word; there is none before the start and after the end. */
export function isWord(character?: number): boolean {
  return (
    character !== undefined && WORD.some(([first, last]) => first <= character && character <= last)
  );
}

/** A class whose opening bracket was read. */
export function parsedClass(reader: Reader): Class {
  const negated = reader.takes("^");
  const parts: Part[] = [];
  while (parts.length === 0 || !reader.takes("]")) {
    if (reader.isAtEnd()) {
      throw new SyntaxError("a class has no end");
    }
    parts.push(asciiClass(reader) ?? perlClass(reader) ?? range(reader));
  }
  return { negated, parts };
}

/** A class of one letter, where one follows. */
export function perlClass(reader: Reader): Part | undefined {
  const letter = reader.match(/\\([dwsDWS])/y)?.[1];
  const found = letter === undefined ? undefined : PERL_CLASSES.get(letter.toLowerCase());
  return found && { negated: letter !== letter?.toLowerCase(), ranges: found };
}

function asciiClass(reader: Reader): Part | undefined {
  const named = reader.match(/\[:(\^?)(\w+):\]/y);
  const found = named === null ? undefined : ASCII_CLASSES.get(named[2] ?? "");
  return found && { negated: named?.[1] === "^", ranges: found };
}

function range(reader: Reader): Part {
  const first = reader.character();
  const goesOn = reader.match(/-(?!\])/y) !== null;
  return { negated: false, ranges: [[first, goesOn ? reader.character() : first]] };
}

/** A range of one is kept in the form that characters are compared in. */
function folded([first, last]: Range): Range {
  return first === last ? [lower(first), lower(first)] : [first, last];
}

/** Of all forms of a letter the same one: K, k and the sign for kelvin are one. */
function lower(character: number): number {
  return single(String.fromCodePoint(upper(character)).toLowerCase(), character);
}

function upper(character: number): number {
  return single(String.fromCodePoint(character).toUpperCase(), character);
}

/** A form that is several characters is none. */
function single(form: string, otherwise: number): number {
  const character = form.codePointAt(0) ?? otherwise;
  return String.fromCodePoint(character) === form ? character : otherwise;
}

/** From pairs of the first and the last character. */
function ranges(pairs: string): readonly Range[] {
  return [...pairs.matchAll(/(.)(.)/gs)].map(([, first = "", last = ""]) => [
    first.charCodeAt(0),
    last.charCodeAt(0),
  ]);
}
