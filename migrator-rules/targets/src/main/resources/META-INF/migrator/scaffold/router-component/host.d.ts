// What this router uses of the host.

interface FetchEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
  waitUntil(promise: Promise<unknown>): void;
}

declare function addEventListener(type: "fetch", listener: (event: FetchEvent) => void): void;
