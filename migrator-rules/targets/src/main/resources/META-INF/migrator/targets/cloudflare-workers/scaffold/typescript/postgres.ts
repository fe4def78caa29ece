// PostgreSQL through Hyperdrive, which keeps connections open: each statement takes one of them.

import { Client } from "pg";
import { StoreFailure, type Cell, type Database } from "./database.js";

/** A binding of Hyperdrive. */
export interface Hyperdrive {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

// Codecs read what the server writes.
const types = { getTypeParser: () => (text: string) => text };

export function postgres(binding: Hyperdrive): Database {
  return {
    async query(statement, values) {
      const { host, port, user, password, database } = binding;
      // In parts: a password may hold what means something in a URL.
      const client = new Client({ host, port: Number(port), user, password, database, types });
      try {
        await client.connect();
        const query = { text: statement, values: [...values], rowMode: "array" } as const;
        const result = await client.query<Cell[]>(query);
        return {
          columns: result.fields.map((field) => field.name),
          rows: result.rows,
          changed: result.rowCount ?? 0,
        };
      } catch (e) {
        throw new StoreFailure("refused", e instanceof Error ? e.message : String(e));
      } finally {
        await client.end().catch(() => undefined);
      }
    },
  };
}
