// The programs that others would search a manifest with, each for the same terms.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NODE } from '../processes.js';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
/** Installed into the folder of a run, never into the machine. */
const PYTHON_PACKAGES = ['rapidfuzz==3.14.6', 'duckdb==2.0.1'];

/** @returns what a function makes; null, and a word about it on standard error, where the machine or the network has not got it */
function ifThere(name, make) {
  try {
    return make();
  } catch (error) {
    process.stderr.write(`${name} is not there: ${error.message.split('\n')[0]}\n`);
    return null;
  }
}

const quiet = (command, args, options) => execFileSync(command, args, { stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8', ...options });

function installPython(folder) {
  const environment = join(folder, 'python');
  quiet('python3', ['-m', 'venv', environment]);
  quiet(join(environment, 'bin/pip'), ['install', '--quiet', ...PYTHON_PACKAGES]);
  return join(environment, 'bin/python');
}

/** The one of the machine, or else that of Debian, unpacked. */
function findRipgrep(folder) {
  try {
    return quiet('which', ['rg']).trim();
  } catch {
    const place = join(folder, 'ripgrep');
    mkdirSync(place);
    quiet('apt-get', ['download', 'ripgrep'], { cwd: place });
    quiet('dpkg', ['-x', join(place, readdirSync(place)[0]), place]);
    return join(place, 'usr/bin/rg');
  }
}

const printed = (output) => JSON.parse(readFileSync(output, 'utf8'));

/**
 * @param {{ folder: string, file: string, rows: number, termsFile: string, seconds: number }} job what to search, and after how many
 *   seconds of processor time the slow ones stop
 * @returns {{ name: string, command: string[] | null, told: (output: string) => { rows: number, matched: number } }[]}
 *   a command that is null is not there; `told` reads what the command printed
 */
export function rivalPrograms({ folder, file, rows, termsFile, seconds }) {
  const python = ifThere('Python with rapidfuzz and duckdb', () => installPython(folder));
  const ripgrep = ifThere('ripgrep', () => findRipgrep(folder));
  const job = [file, termsFile, String(seconds)];
  const script = (name, runtime, program, ...more) => ({
    name,
    command: runtime && [runtime, here(program), ...job, ...more],
    told: printed,
  });
  return [
    {
      name: 'ripgrep -F -i',
      command: ripgrep && [ripgrep, '-F', '-i', '-c', '-f', termsFile, file],
      told: (output) => ({ rows, matched: Number(readFileSync(output, 'utf8')) }),
    },
    script('duckdb regexp, one thread', python, 'duckdb_regexp.py'),
    script('MiniSearch', NODE, 'minisearch.js'),
    script('rapidfuzz (Python)', python, 'rapidfuzz_search.py'),
    script('fuse.js, threshold 0.2', NODE, 'fuse.js', '{"ignoreLocation":true,"threshold":0.2}'),
    script('fuse.js naive', NODE, 'fuse.js', '{}'),
    script('uFuzzy', NODE, 'ufuzzy.js'),
  ];
}
