import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Folder, temporaryFolder } from '../support/folder.ts';
import { QUICKSTART } from '../support/manifests.ts';
import { type Ended, ROOT, run, shell, shellOfItsOwn } from './processes.ts';

const REPORTS = ['r.txt', 'r.csv', 'r.tsv', 'r.json', 'r.jsonl', 'r.sarif', 'r.xml', 'r.md', 'r.html', 'r.xlsx', 'github=g', 'gitlab=l'];
const SMALL = join(ROOT, QUICKSTART);
const fileOf = (report: string): string => report.replace(/^.*=/, '');
/** More than the disk has, in each of the formats. */
const ROWS = 400;

let folder: Folder;
let manifest: string;

interface AfterFull extends Ended {
  /** What stands on the small disk in the end: name and content. */
  readonly files: Readonly<Record<string, string>>;
}

/** Runs a script on a disk of a few KiB of its own, with $1 and so on. What stands there is copied out before the disk goes. */
async function onSmallDisk(script: string, words: readonly string[] = [], kibibytes = 8): Promise<AfterFull> {
  const copy = temporaryFolder().path;
  const ended = await shellOfItsOwn(
    `copy=$1; shift; mount -t tmpfs -o size=${kibibytes}k none /mnt && cd /mnt || exit 99
     ${script}
     ended=$?; cp -a /mnt/. "$copy"; exit $ended`,
    [copy, ...words],
  );
  return { ...ended, files: Object.fromEntries(readdirSync(copy).map((name) => [name, readFileSync(join(copy, name), 'latin1')])) };
}

const headlines = ({ stderr }: Ended): string[] => stderr.match(/^cargoscreen: .*/gm) ?? [];
const lost = (file: string, reason = 'ENOSPC'): string => `cargoscreen: ${file}: it could not be written to its end (${reason}).`;

beforeAll(() => {
  folder = temporaryFolder();
  const rows = Array.from(
    { length: ROWS },
    (_, index) => `FPGA XC7K${index}T label removed ${'x'.repeat(20)}${index * 7919},RU,Firm ${index}\n`,
  );
  manifest = folder.write('m.csv', `Description,Destination,Exporter\n${rows.join('')}`);
});

describe.each(REPORTS)('a report that the disk has no room for: %s', (report) => {
  it('is one error with exit code 2, and nothing of it stays', async () => {
    const result = await onSmallDisk('cargoscreen "$1" --quiet -o "$2"', [manifest, report], 4);
    expect(headlines(result)).toEqual([lost(fileOf(report))]);
    expect(result).toMatchObject({ code: 2, stdout: '', files: {} });
  });

  it('leaves the earlier one as it was, and the report beside it on another disk is whole', async () => {
    const other = folder.file(`${fileOf(report)}.json`);
    const script = 'printf yesterday >"$3"; cargoscreen "$1" --quiet -o "$2" -o "$4"';
    const result = await onSmallDisk(script, [manifest, report, fileOf(report), other]);
    expect(headlines(result)).toEqual([lost(fileOf(report))]);
    expect(result.stderr).toContain(`Written whole: ${other}.`);
    expect(result).toMatchObject({ code: 2, files: { [fileOf(report)]: 'yesterday' } });
    expect(Object.keys(result.files)).toHaveLength(1);
    expect(JSON.parse(readFileSync(other, 'utf8'))).toMatchObject({ counts: { rowsScreened: ROWS } });
  });
});

describe('a disk on which nothing more fits', () => {
  const full = 'cp "$1" m.csv; dd if=/dev/zero of=ballast bs=1k 2>/dev/null';

  it.each([
    ['a saved mapping', 'map.json', 'cargoscreen m.csv -q --save-mapping map.json --fail-on none'],
    ['a saved mapping of columns', 'map.json', 'cargoscreen columns m.csv --save-mapping map.json >/dev/null'],
    ['a partial', 'part.bin', 'cargoscreen m.csv -q --partial part.bin --fail-on none'],
    ['a baseline', 'base.json', 'cargoscreen baseline m.csv --baseline base.json'],
    ['a waiver', 'w.yaml', 'cargoscreen waive m.csv --line 2 --reason known --approver A --expires 2099-01-01 --waivers w.yaml'],
    ['a config', 'cargoscreen.config.yaml', 'cargoscreen init m.csv'],
    ['a report of a saved result', 'p.html', 'cargoscreen report "$2" -o p.html'],
  ])('%s: exit code 2, one error, and nothing stays', async (_, file, command) => {
    const saved = folder.file('result.json');
    await run([QUICKSTART, '--quiet', '-o', saved]);
    const result = await onSmallDisk(`${full}; ${command}`, [SMALL, saved]);
    expect(headlines(result), result.stderr).toEqual([lost(file)]);
    expect(result.code).toBe(2);
    expect(Object.keys(result.files).sort()).toEqual(['ballast', 'm.csv']);
  });

  it('waivers that stand there stay as they were, and no lock is left', async () => {
    const waivers = 'version: 1\nwaivers: []\n';
    const command = 'cargoscreen waive m.csv --line 2 --reason known --approver A --expires 2099-01-01 --waivers w.yaml';
    const result = await onSmallDisk(`printf '%s' "$2" >w.yaml; ${full}; ${command}`, [SMALL, waivers], 12);
    expect(headlines(result), result.stderr).toEqual([lost('w.yaml')]);
    expect(result).toMatchObject({ code: 2, files: { 'w.yaml': waivers } });
    expect(Object.keys(result.files).sort()).toEqual(['ballast', 'm.csv', 'w.yaml']);
  });

  it('does not matter to a run that prints', async () => {
    const { code, stdout } = await onSmallDisk(`${full}; TMPDIR=/mnt HOME=/mnt cargoscreen m.csv -f jsonl`, [SMALL]);
    expect({ code, lines: stdout.trimEnd().split('\n').length > 3 }).toEqual({ code: 1, lines: true });
  });

  it('has no room for a large archive out of a pipe: the folder is named', async () => {
    const script = `head -c 40000000 /dev/urandom | cat <(printf 'PK\\003\\004') - | TMPDIR=/mnt cargoscreen -`;
    const result = await onSmallDisk(script);
    expect(headlines(result)).toEqual(["cargoscreen: <stdin>: what was piped in can't be held in /mnt (ENOSPC)."]);
    expect(result).toMatchObject({ code: 2, stdout: '', files: {} });
  });
});

describe('a limit on the size of files', () => {
  it.each(['', "trap '' XFSZ;"])('is one error with exit code 2, whether the shell lets the signal pass or not: %j', async (prelude) => {
    const report = folder.write('limited.json', 'yesterday');
    const before = folder.names();
    const result = await shell(`${prelude} ulimit -f 8; cargoscreen "$1" --quiet -o "$2"`, [manifest, report]);
    expect(headlines(result)).toEqual([lost(report, 'EFBIG')]);
    expect({ code: result.code, report: folder.read('limited.json'), names: folder.names() }).toEqual({
      code: 2,
      report: 'yesterday',
      names: before,
    });
  });

  it('holds for stdout too', async () => {
    const report = folder.file('printed.csv');
    const result = await shell('ulimit -f 8; cargoscreen "$1" -f csv >"$2"', [manifest, report]);
    expect(headlines(result)).toEqual([lost('stdout', 'EFBIG')]);
    expect(result.code).toBe(2);
  });
});
