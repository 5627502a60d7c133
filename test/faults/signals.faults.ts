import { execFileSync } from 'node:child_process';
import { constants } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Folder, temporaryFolder } from '../support/folder.ts';
import { QUICKSTART } from '../support/manifests.ts';
import { momentsOf, PART, seen } from './moments.ts';
import { type Running, shell, start } from './processes.ts';

/** Signals of each kind. */
const TIMES = 8;
const SIGNALS = ['SIGHUP', 'SIGINT', 'SIGTERM'] as const;

let folder: Folder;
let whole: number;

const args = (): string[] => ['m.csv', '--quiet', '--progress', '-o', 'r.csv', '-o', 'r.json', '-o', 'r.html'];
const attempt = (): Running => start(args(), { cwd: folder.path });

beforeAll(async () => {
  folder = temporaryFolder();
  const rows = Array.from({ length: 1000 }, (_, index) => `FPGA XC7K${index}T label removed,RU,Firm ${index}\n`);
  folder.write('m.csv', `Description,Destination,Exporter\n${rows.join('')}`);
  const began = performance.now();
  await attempt().ended;
  whole = performance.now() - began;
});

describe.each(SIGNALS)('%s', (signal) => {
  it(`at any moment leaves reports as they were or whole, and nothing else, ${TIMES} times`, async () => {
    const done = folder.read('r.json');
    let interrupted = 0;
    for (const [index, moment] of momentsOf(TIMES, whole).entries()) {
      for (const name of ['r.csv', 'r.json', 'r.html']) folder.write(name, 'yesterday');
      const running = attempt();
      if (index % 2 === 1) await seen(folder.path, PART, running);
      else await pause(moment);
      running.kill(signal);
      const { code, signal: died, stdout } = await running.ended;
      if (died !== null) interrupted += 1;
      expect(died ?? code).toBe(died === null ? 1 : signal);
      expect(stdout).toBe('');
      expect(folder.names()).toEqual(['m.csv', 'r.csv', 'r.html', 'r.json']);
      expect(['yesterday', done]).toContain(folder.read('r.json'));
    }
    expect(interrupted).toBeGreaterThan(TIMES / 2);
    folder.write('r.json', done);
  });

  it('is what a shell shows as 128 and its number', async () => {
    const pipe = folder.file('pipe');
    const script = 'mkfifo "$2"; timeout --preserve-status -s "$1" 1 "$node" "$program" "$2"; printf $?; rm "$2"';
    const { stdout } = await shell(script, [signal.slice(3), pipe]);
    expect(stdout).toBe(`${128 + constants.signals[signal]}`);
  });

  it.each(['an input', 'an output'])('ends a run that waits for a pipe that nobody opens: %s', async (side) => {
    const pipe = folder.file('pipe');
    execFileSync('mkfifo', [pipe]);
    const running = start(side === 'an input' ? [pipe] : [QUICKSTART, '--quiet', '-o', `json=${pipe}`]);
    await pause(1500);
    running.kill(signal);
    execFileSync('rm', [pipe]);
    expect(await running.ended).toMatchObject({ code: null, signal, stdout: '', stderr: '' });
  });
});

it.each(SIGNALS)('%s takes the progress bar away and gives the cursor back', async (signal) => {
  const own = temporaryFolder();
  own.write('long.csv', `Description\n${'Bath towels\n'.repeat(2_000_000)}`);
  const { stdout, stderr } = await shell(
    `cd "$1"
     script -qefc "echo \\$\\$ >pid; exec '$node' '$program' long.csv --quiet --progress -o r.csv" typescript </dev/null >/dev/null &
     terminal=$!
     for ((turn = 0; turn < 300; turn++)); do grep -q 'rows  ' typescript 2>/dev/null && break; sleep 0.1; done
     kill -s "$2" "$(cat pid)"
     wait $terminal; printf '%s\n' "$?"
     rm pid; ls -A; sed -e '1d' -e '$d' typescript`,
    [own.path, signal.slice(3)],
  );
  expect(stderr).toBe('');
  const [code, ...others] = stdout.split('\n');
  expect({ code, files: others.slice(0, 2) }).toEqual({ code: `${128 + constants.signals[signal]}`, files: ['long.csv', 'typescript'] });
  const [, ...afterBar] = stdout.split(/\d rows {2}long\.csv/);
  // The cursor is shown, and its line cleared.
  expect(afterBar.at(-1)).toMatch(/^\u001b\[0K\u001b\[\?25h.*\u001b\[2K\s*$/);
});

it('a fault that nobody caught leaves nothing either, and is no finding: exit code 3', async () => {
  folder.write('r.json', 'yesterday');
  const own = temporaryFolder().write('plant.mjs', "setTimeout(() => { throw new Error('planted'); }, 1000);");
  const env = { NODE_OPTIONS: `--import=${own}` };
  const { ended } = start(['-', '--quiet', '-o', folder.file('r.json')], { env, input: 'open' });
  expect(await ended).toMatchObject({
    code: 3,
    stdout: '',
    stderr: expect.stringMatching(/^cargoscreen: an internal fault, not one of your input\. Please report it\.\nError: planted\n/),
  });
  expect([folder.read('r.json'), folder.names().filter((name) => PART.test(name))]).toEqual(['yesterday', []]);
});
