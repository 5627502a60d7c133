// Part of `npm run build`: runs the program once and keeps what V8 compiled of it, as compiling takes most of a start.
import { writeFileSync } from 'node:fs';
import { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { BYTECODE, compileProgram, loadProgram } from './program.js';

const MANIFEST = fileURLToPath(new URL('../fixtures/quickstart/manifest.csv', import.meta.url));

const script = compileProgram();
const { main } = loadProgram(script);
const nowhere = () => new Writable({ write: (_piece, _encoding, done) => done() });
for (const format of ['jsonl', 'csv']) {
  const terminal = { stdin: process.stdin, stdout: nowhere(), stderr: nowhere(), env: {}, now: () => new Date() };
  const code = await main([MANIFEST, '--format', format, '--fail-on', 'none'], terminal);
  if (code !== 0) throw new Error(`the program that was built ended with ${code}`);
}
writeFileSync(BYTECODE, script.createCachedData());
