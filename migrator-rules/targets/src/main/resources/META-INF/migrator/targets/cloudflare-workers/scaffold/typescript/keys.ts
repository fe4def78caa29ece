// Workers KV in place of Redis. What is written here may take a minute to be seen elsewhere.

import { StoreFailure } from "./database.js";

/** A binding of a namespace. */
export interface Namespace {
  get(key: string): Promise<string | null>;
  put(key: string, value: string): Promise<void>;
  delete(key: string): Promise<void>;
}

export interface Keys {
  get(key: string): Promise<string | null>;
  has(key: string): Promise<boolean>;
  put(key: string, value: string): Promise<void>;
  /** Whether there was one: KV does not tell, so it is asked first. */
  delete(key: string): Promise<boolean>;
}

export function keys(namespace: Namespace): Keys {
  const asked = async <T>(ask: () => Promise<T>): Promise<T> => {
    try {
      return await ask();
    } catch (e) {
      throw new StoreFailure("refused", e instanceof Error ? e.message : String(e));
    }
  };
  const get = (key: string): Promise<string | null> => asked(() => namespace.get(key));
  const has = async (key: string): Promise<boolean> => (await get(key)) !== null;
  return {
    get,
    has,
    put: (key, value) => asked(() => namespace.put(key, value)),
    async delete(key) {
      const there = await has(key);
      await asked(() => namespace.delete(key));
      return there;
    },
  };
}
