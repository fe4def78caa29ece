import { ConfigStore } from "fastly:config-store";
import { SecretStore } from "fastly:secret-store";
import { incoming } from "./http.js";
import { answer } from "./router.js";

async function environment(name: string): Promise<string | undefined> {
  const secret = await new SecretStore("secrets").get(name);
  return secret?.plaintext() ?? new ConfigStore("settings").get(name) ?? undefined;
}

async function answered(request: Request): Promise<Response> {
  return answer(await incoming(request, environment));
}

addEventListener("fetch", (event) => event.respondWith(answered(event.request)));
