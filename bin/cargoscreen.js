#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';
import { heedSignals } from '../dist/bundle/interrupt.js';
import { main } from '../dist/bundle/main.js';

// V8 would let the garbage of read blocks grow to several times what is alive: memory halves for the same time.
setFlagsFromString('--heap-growing-percent=20');
heedSignals();
const { stdin, stdout, stderr, env } = process;
process.exitCode = await main(process.argv.slice(2), { stdin, stdout, stderr, env, now: () => new Date() });
