// MySQL through Hyperdrive, which keeps connections open: each statement takes one of them.

import { createConnection, type Connection, type ResultSetHeader } from "mysql2/promise";
import { StoreFailure, type Bound, type Cell, type Database } from "./database.js";

/** A binding of Hyperdrive. */
export interface Hyperdrive {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

// Workers evaluate no text as code; numbers and dates keep all that the server writes.
const options = {
  disableEval: true,
  supportBigNumbers: true,
  bigNumberStrings: true,
  dateStrings: true,
  jsonStrings: true,
} as const;

export function mysql(binding: Hyperdrive): Database {
  return {
    async query(statement, values) {
      const { host, port, user, password, database } = binding;
      const address = { host, port: Number(port), user, password, database };
      let connection: Connection | undefined;
      try {
        connection = await createConnection({ ...address, ...options });
        const asked = { sql: statement, rowsAsArray: true };
        const [rows, fields] = await connection.execute<Cell[][] & ResultSetHeader>(
          asked as never,
          values.map(bit),
        );
        return Array.isArray(rows)
          ? { columns: fields.map((field) => field.name), rows, changed: 0 }
          : { columns: [], rows: [], changed: (rows as ResultSetHeader).affectedRows };
      } catch (e) {
        throw new StoreFailure("refused", e instanceof Error ? e.message : String(e));
      } finally {
        await connection?.end().catch(() => undefined);
      }
    },
  };
}

// Booleans are bits.
function bit(value: Bound): string | number | null {
  return typeof value === "boolean" ? Number(value) : (value as string | number | null);
}
