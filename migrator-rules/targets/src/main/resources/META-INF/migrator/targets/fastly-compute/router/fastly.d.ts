// What this router uses of the host.

interface FetchEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
  waitUntil(promise: Promise<unknown>): void;
}

interface RequestInit {
  /** The name of the backend that a request goes to. */
  backend?: string;
}

declare function addEventListener(type: "fetch", listener: (event: FetchEvent) => void): void;

declare module "fastly:backend" {
  export function enforceExplicitBackends(): void;
}
