// Regular expressions of the table. They are written in what RE2 reads; where JavaScript would read the same text otherwise,
// it is translated. None can take long: whoever made the table has refused those that could.

const compiled = new Map<string, RegExp>();

/** Whether an expression is found at the start of a text, or takes in the whole text. */
export function matches(
  expression: string,
  ignoresCase: boolean,
  whole: boolean,
  text: string,
): boolean {
  return compile(`^(?:${translated(expression)})${whole ? "$" : ""}`, ignoresCase).test(text);
}

/** Where an expression is found first in a text. */
export function find(
  expression: string,
  ignoresCase: boolean,
  text: string,
): RegExpExecArray | null {
  return compile(translated(expression), ignoresCase).exec(text);
}

function compile(source: string, ignoresCase: boolean): RegExp {
  const key = (ignoresCase ? "i" : "c") + source;
  const known = compiled.get(key);
  if (known !== undefined) {
    return known;
  }
  const fresh = new RegExp(source, ignoresCase ? "i" : "");
  compiled.set(key, fresh);
  return fresh;
}

const SPACE = "\\t\\n\\f\\r ";
const TRANSLATIONS = new Map([
  ["\\A", "^"],
  ["\\z", "$"],
  ["\\s", `[${SPACE}]`],
  ["\\S", `[^${SPACE}]`],
]);

/** A dot takes in everything but a line feed, and white space is that of ASCII. */
function translated(expression: string): string {
  let result = "";
  let inClass = false;
  for (let i = 0; i < expression.length; i++) {
    const c = expression.charAt(i);
    if (c === "\\") {
      const escape = c + expression.charAt(++i);
      result += inClass && escape === "\\s" ? SPACE : (TRANSLATIONS.get(escape) ?? escape);
    } else if (inClass) {
      inClass = c !== "]";
      result += c;
    } else {
      inClass = c === "[";
      result += c === "." ? "[^\\n]" : c;
    }
  }
  return result;
}
