#!/usr/bin/env node
const { join } = require('node:path');
const { loadProgram } = require('./program.js');

loadProgram().start(join(__dirname, 'thread.js'));
