// What is proved: each language on each target that has a runtime here, and how it is built and started.

const jco = (directory, artifact) => ({
  command: 'node',
  args: (port) => [new URL('node_modules/@bytecodealliance/jco/dist/jco.js', import.meta.url).pathname, 'serve', artifact, '--port', `${port}`],
  cwd: directory,
});

const rust = {
  language: 'rust',
  build: (name) => [
    ['cargo', ['build', '--locked', '--target', 'wasm32-wasip2', '--release']],
    ['cargo', ['test', '--locked', '--quiet']],
    ['rustfmt', ['--check', '--edition', '2021', 'src/lib.rs', 'tests/routes.rs']],
  ],
  artifact: (name, targetDirectory) => `${targetDirectory}/wasm32-wasip2/release/${name.replaceAll('-', '_')}.wasm`,
  serve: jco,
};

export const combinations = [
  { ...rust, target: 'spin', runtime: 'jco serve' },
  { ...rust, target: 'wasi-http', runtime: 'jco serve' },
];
