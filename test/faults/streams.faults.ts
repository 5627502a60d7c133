import { beforeAll, describe, expect, it } from 'vitest';
import { type Folder, temporaryFolder } from '../support/folder.ts';
import { QUICKSTART } from '../support/manifests.ts';
import { run, shell } from './processes.ts';

const FORMATS = ['table', 'csv', 'tsv', 'json', 'jsonl', 'sarif', 'junit', 'github', 'gitlab', 'markdown', 'html', 'xlsx'];
const DOCUMENTS = ['fixtures/two-documents/invoice.csv', 'fixtures/two-documents/declaration-ru.csv'];
const COMMANDS: readonly (readonly string[])[] = [
  ...FORMATS.map((format) => [QUICKSTART, '--fail-on', 'none', '-f', format]),
  ['--help'],
  ['--version'],
  ['merge', '--help'],
  [QUICKSTART, '--print-config'],
  ['match', 'chips'],
  ['match', 'chips', '-f', 'json'],
  ['columns', QUICKSTART],
  ['explain', 'relabelled'],
  ['explain', '--row', '1', QUICKSTART],
  ['compare', ...DOCUMENTS, '--fail-on', 'none'],
  ['report', 'result.json'],
  ['lexicon', 'check'],
  ['completion', 'bash'],
];

let folder: Folder;

/** The fixtures by their whole paths, and what is saved in the folder by its path there. */
const placed = (args: readonly string[]): string[] => args.map((word) => (word === 'result.json' ? folder.file(word) : word));

beforeAll(async () => {
  folder = temporaryFolder();
  await run([QUICKSTART, '--quiet', '-o', folder.file('result.json')]);
});

describe.each(COMMANDS.map((args) => [args.join(' '), args] as const))('%s', (_, args) => {
  it('ends quietly with 0 where nobody reads stdout', async () => {
    const { code, stdout, stderr } = await shell('cargoscreen "$@" | true; printf "$PIPESTATUS"', placed(args));
    expect({ code, stdout, stderr: stderr.replaceAll(/^Note: .*\n/gm, '') }).toEqual({ code: 0, stdout: '0', stderr: '' });
  });

  it('is one error and exit code 2 where stdout goes to a full device', async () => {
    const { code, stderr } = await shell('cargoscreen "$@" >/dev/full', placed(args));
    expect(code, stderr).toBe(2);
    expect(stderr.match(/^cargoscreen: .*/gm)).toEqual(['cargoscreen: stdout: it could not be written to its end (ENOSPC).']);
    expect(stderr).not.toContain('    at ');
  });
});

describe.each([
  ['nobody reads it', '2> >(true)'],
  ['it goes to a full device', '2>/dev/full'],
  ['it is closed', '2>&-'],
])('what stands on stderr is lost where %s, and the exit code is as ever', (_, redirected) => {
  it.each([
    [2, ['nofile.csv']],
    [2, ['match', '--nope']],
    [2, [QUICKSTART, 'nofile.csv']],
    [1, [QUICKSTART, '-f', 'csv']],
    [0, [QUICKSTART, '-f', 'csv', '--fail-on', 'none', '--progress']],
  ] as const)('%i: %j', async (expected, args) => {
    const { code, stdout } = await shell(`cargoscreen "$@" ${redirected}`, args);
    const usual = await run(args);
    expect({ code, stdout }).toEqual({ code: expected, stdout: usual.stdout });
  });
});
