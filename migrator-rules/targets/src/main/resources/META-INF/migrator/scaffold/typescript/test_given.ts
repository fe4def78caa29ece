// Values for tests.

import type { Codec } from "../src/codec.js";
import { parseJson } from "../src/json.js";

/** A value as JSON writes it. */
export function given<T>(codec: Codec<T>, json: string): T {
  return codec.decode(parseJson(json));
}
