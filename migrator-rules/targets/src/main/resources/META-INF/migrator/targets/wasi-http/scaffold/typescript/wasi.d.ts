// What this function uses of the host.

interface FetchEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

declare function addEventListener(type: "fetch", listener: (event: FetchEvent) => void): void;

declare module "wasi:cli/environment@0.2.10" {
  export function getEnvironment(): (readonly [string, string])[];
}
