// What routes.json holds: the hosts in the order in which they are tried, and the rules of each.

export interface Table {
  readonly normalization: Normalization;
  readonly hosts: readonly HostRoutes[];
}

/** How the path that is matched differs from the path that was sent. */
export interface Normalization {
  readonly decodes: boolean;
  readonly resolvesDots: boolean;
  readonly mergesSlashes: boolean;
}

export interface HostRoutes {
  readonly host: HostPattern;
  /** Whether a request that no rule takes is offered to the next host that matches. */
  readonly fallsThrough: boolean;
  readonly rules: readonly Rule[];
}

export type HostPattern =
  | { readonly kind: "exact" | "one-label" | "any-depth"; readonly name: string }
  | { readonly kind: "any" };

export interface Rule {
  /** Where the rule was written, for whoever looks for it. */
  readonly name: string;
  readonly match: Match;
  readonly action: Action;
}

export interface Match {
  readonly path: PathMatch;
  readonly scheme?: string;
  readonly method?: string;
  readonly headers?: readonly ValueMatch[];
  readonly query?: readonly ValueMatch[];
  readonly cookies?: readonly ValueMatch[];
}

export type PathMatch =
  | { readonly kind: "exact" | "elements" | "text"; readonly text: string }
  | {
      readonly kind: "regex";
      readonly text: string;
      readonly ignoresCase?: boolean;
      readonly whole?: boolean;
    };

export interface ValueMatch {
  readonly name: string;
  readonly test: Test;
}

export type Test =
  | { readonly kind: "equal" | "starts-with"; readonly text: string }
  | { readonly kind: "regex"; readonly expression: string; readonly whole?: boolean }
  | { readonly kind: "present" }
  | { readonly kind: "not"; readonly test: Test };

export type Action = Forward | Redirect | { readonly kind: "answer"; readonly status: number };

export interface Forward {
  readonly kind: "forward";
  readonly backends: readonly { readonly backend: string; readonly weight: number }[];
  readonly path?: PathChange;
  readonly host?: string;
  readonly request?: HeaderChanges;
  readonly response?: HeaderChanges;
  readonly mirrors?: readonly { readonly backend: string; readonly percent: number }[];
  /** In milliseconds. */
  readonly requestTimeout?: number;
  /** In milliseconds. */
  readonly backendTimeout?: number;
  readonly cors?: Cors;
}

export interface Redirect {
  readonly kind: "redirect";
  readonly status: number;
  readonly scheme?: string;
  readonly host?: string;
  readonly port?: number;
  readonly path?: PathChange;
  readonly keepsQuery?: boolean;
  readonly cors?: Cors;
}

export type PathChange =
  | { readonly kind: "whole"; readonly path: string }
  | { readonly kind: "prefix"; readonly matched: string; readonly replacement: string }
  | {
      readonly kind: "substitution";
      readonly expression: string;
      readonly ignoresCase?: boolean;
      readonly replacement: string;
      /** Only the replacement is left. */
      readonly alone?: boolean;
    };

export interface HeaderChanges {
  readonly set?: readonly Header[];
  readonly add?: readonly Header[];
  readonly remove?: readonly string[];
}

export type Header = readonly [name: string, value: string];

export interface Cors {
  readonly origins?: readonly string[];
  readonly methods?: readonly string[];
  readonly headers?: readonly string[];
  readonly exposed?: readonly string[];
  readonly credentials?: boolean;
  /** In seconds. */
  readonly maxAge?: number;
}
