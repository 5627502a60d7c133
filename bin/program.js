const { closeSync, existsSync, fstatSync, openSync, readSync } = require('node:fs');
const { join } = require('node:path');
const { Script } = require('node:vm');

const FOLDER = join(__dirname, '../dist/bundle');
const PROGRAM = join(FOLDER, 'program.cjs');
/** What V8 compiled of the program when it was built. Another Node.js compiles the program anew. */
const BYTECODE = join(FOLDER, `program-${process.version}-${process.arch}.bytecode`);

/**
 * Reads a file into pages of its own, which memory that may be resized has: a block of the system's allocator of that size, once it is
 * let go of, has glibc keep twice as much free at the end of each of its areas for the rest of the run.
 */
function read(file) {
  const descriptor = openSync(file);
  try {
    const { size } = fstatSync(descriptor);
    const bytes = Buffer.from(new ArrayBuffer(size, { maxByteLength: size }));
    for (let at = 0; at < size; ) {
      const count = readSync(descriptor, bytes, at, size - at);
      if (count === 0) throw new Error(`${file} ended while it was read`);
      at += count;
    }
    return bytes;
  } finally {
    closeSync(descriptor);
  }
}

/** @returns {Script} the program as a function of what a CommonJS module is given; V8 leaves bytecode aside that other flags made */
const compileProgram = () =>
  new Script(read(PROGRAM).latin1Slice(), { filename: PROGRAM, cachedData: existsSync(BYTECODE) ? read(BYTECODE) : undefined });

/** @returns what the program's entry exports: src/cli/start.ts */
function loadProgram(script = compileProgram()) {
  const module = { exports: {} };
  script.runInThisContext()(module.exports, require, module, PROGRAM);
  return module.exports;
}

module.exports = { BYTECODE, compileProgram, loadProgram };
