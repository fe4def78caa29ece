// What this function uses of the host.

interface FetchEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

interface RequestInit {
  /** The name of the backend that a request goes to. */
  backend?: string;
}

declare function addEventListener(type: "fetch", listener: (event: FetchEvent) => void): void;

declare module "fastly:backend" {
  export function enforceExplicitBackends(): void;
}

declare module "fastly:config-store" {
  export class ConfigStore {
    constructor(name: string);
    get(key: string): string | null;
  }
}

declare module "fastly:secret-store" {
  export class SecretStore {
    constructor(name: string);
    get(key: string): Promise<{ plaintext(): string } | null>;
  }
}
