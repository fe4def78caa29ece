// The binary form of the WIT that scaffolds in Rust for Spin carry: what wit-bindgen would put into a component.
// Usage: node component-type.mjs [--check]; writes src/component_type.rs of the templates, or says whether it is what the WIT gives.

import { readFileSync, writeFileSync } from 'node:fs';
import { componentEmbed } from '@bytecodealliance/jco';

const templates = new URL('../../migrator-rules/targets/src/main/resources/META-INF/migrator/targets/spin/scaffold/rust/', import.meta.url);
const file = new URL('component_type.rs', templates);
const emptyModule = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);
const width = 88;

const embedded = await componentEmbed({ binary: emptyModule, witPath: new URL('wit', templates).pathname, world: 'spin', stringEncoding: 'utf8' });
const written = source(section(embedded, 'component-type'));
if (process.argv.includes('--check')) {
  if (readFileSync(file, 'utf8') !== written) {
    console.error('component_type.rs is not what wit/ gives: run ./dev bindings');
    process.exit(1);
  }
} else {
  writeFileSync(file, written);
}

/** The content of the custom section of this name. */
function section(module, wanted) {
  let at = emptyModule.length;
  const number = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = module[at++];
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) {
        return value;
      }
    }
  };
  while (at < module.length) {
    const id = module[at++];
    const size = number();
    const end = at + size;
    if (id === 0) {
      const length = number();
      const name = Buffer.from(module.subarray(at, at + length)).toString('utf8');
      if (name.startsWith(wanted)) {
        return module.subarray(at + length, end);
      }
    }
    at = end;
  }
  throw new Error(`there is no section ${wanted}`);
}

/** A constant of Rust, as rustfmt leaves it. */
function source(bytes) {
  const lines = [''];
  bytes.forEach((byte) => {
    const text = byte >= 0x20 && byte < 0x7f && byte !== 0x22 && byte !== 0x5c ? String.fromCharCode(byte) : `\\x${byte.toString(16).padStart(2, '0')}`;
    // A line that begins with white space would lose it.
    if (lines.at(-1).length + text.length > width && byte !== 0x20) {
      lines.push('');
    }
    lines[lines.length - 1] += text;
  });
  return `//! The binary form of \`wit/\`, world \`spin\`: tells the linker the types of what this component imports from Spin.

#[used]
#[link_section = "component-type:function:host/spin"]
static COMPONENT_TYPE: [u8; ${bytes.length}] = *b"\\
${lines.join('\\\n')}";
`;
}
