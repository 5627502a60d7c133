const { existsSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { Script } = require('node:vm');

const FOLDER = join(__dirname, '../dist/bundle');
const PROGRAM = join(FOLDER, 'program.cjs');
/** What V8 compiled of the program when it was built. Another Node.js compiles the program anew. */
const BYTECODE = join(FOLDER, `program-${process.version}-${process.arch}.bytecode`);

/** @returns {Script} the program as a function of what a CommonJS module is given; V8 leaves bytecode aside that other flags made */
const compileProgram = () =>
  new Script(`(function (exports, require, module, __filename) {${readFileSync(PROGRAM, 'latin1')}\n})`, {
    filename: PROGRAM,
    cachedData: existsSync(BYTECODE) ? readFileSync(BYTECODE) : undefined,
  });

/** @returns what the program's entry exports: src/cli/start.ts */
function loadProgram(script = compileProgram()) {
  const module = { exports: {} };
  script.runInThisContext()(module.exports, require, module, PROGRAM);
  return module.exports;
}

module.exports = { BYTECODE, compileProgram, loadProgram };
