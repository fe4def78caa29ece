// Writes the interfaces that this component imports and exports, from those that jco brings along.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";

// The version that componentize-js embeds; only worlds differ from the one that jco brings.
const version = "0.2.10";
const from = "node_modules/@bytecodealliance/jco/lib/wit/builtin/0.2.12";

for (const name of ["cli", "clocks", "http", "io", "random"]) {
  const text = readFileSync(`${from}/wasi-${name}/package.wit`, "utf8").replaceAll(
    "0.2.12",
    version,
  );
  const blocks = text.split(/^(?=(?:package|interface|world) )/m);
  const kept = blocks.filter(
    (block) =>
      block.startsWith("package ") ||
      (block.startsWith("interface ") &&
        (name !== "cli" || block.startsWith("interface environment"))),
  );
  mkdirSync(`build/wit/deps/${name}`, { recursive: true });
  writeFileSync(`build/wit/deps/${name}/package.wit`, kept.join(""));
}
writeFileSync(
  "build/wit/world.wit",
  `package migrated:service;

world service {
  import wasi:cli/environment@${version};
  import wasi:http/outgoing-handler@${version};
  export wasi:http/incoming-handler@${version};
}
`,
);
