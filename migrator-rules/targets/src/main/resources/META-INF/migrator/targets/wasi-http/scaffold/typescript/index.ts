import { getEnvironment } from "wasi:cli/environment@0.2.10";
import { incoming } from "./http.js";
import { answer } from "./router.js";

function environment(name: string): string | undefined {
  return new Map(getEnvironment()).get(name);
}

async function answered(request: Request): Promise<Response> {
  return answer(await incoming(request, environment));
}

addEventListener("fetch", (event) => event.respondWith(answered(event.request)));
