// What a screening thread runs: bin/cargoscreen.js names this file.
const { loadProgram } = require('./program.js');

loadProgram().startThread();
