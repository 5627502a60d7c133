#!/usr/bin/env node
import { heedSignals } from '../dist/cli/interrupt.js';
import { main } from '../dist/cli/main.js';

heedSignals();
const { stdin, stdout, stderr, env } = process;
process.exitCode = await main(process.argv.slice(2), { stdin, stdout, stderr, env, now: () => new Date() });
