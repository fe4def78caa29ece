import { incoming } from "./http.js";
import { answer } from "./router.js";

type Bindings = Readonly<Record<string, unknown>>;

export default {
  async fetch(request: Request, bindings: Bindings): Promise<Response> {
    const environment = (name: string): string | undefined => {
      const value = bindings[name];
      return typeof value === "string" ? value : undefined;
    };
    return answer(await incoming(request, environment));
  },
};
