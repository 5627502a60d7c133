import { execFileSync } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { cargoscreen } from '../support/cli.ts';
import { temporaryFolder } from '../support/folder.ts';
import { zip } from '../support/zip.ts';

const ROUTER = 'Description,HS Code\nEthernet router,8517.62\n';
const TOWELS = 'Description,HS Code\nBath towels,6302.60\n';

/** Opens a named pipe for writing, which waits until somebody reads it, and writes to it. */
async function feed(pipe: string, content: string | Uint8Array, before: () => void = () => undefined): Promise<void> {
  const handle = await open(pipe, 'w');
  before();
  await handle.writeFile(content);
  await handle.close();
}

describe.skipIf(process.platform === 'win32')('named pipes', () => {
  const folder = temporaryFolder();
  const pipeOf = (name: string): string => {
    execFileSync('mkfifo', [folder.file(name)]);
    return folder.file(name);
  };

  it('are read once, several of them too, whatever they hold', async () => {
    const pipes = ['a', 'b', 'c'].map(pipeOf);
    const result = cargoscreen([...pipes, '--all', '-f', 'jsonl', '--fail-on', 'none']);
    for (const [index, content] of [ROUTER, zip({ 'x.csv': TOWELS }), TOWELS].entries()) await feed(pipes[index] as string, content);
    const { code, stderr, stdout } = await result;
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const files = stdout.split('\n').filter(Boolean);
    expect(files.map((line) => JSON.parse(line).file)).toEqual([pipes[0], `${pipes[1]}!x.csv`, pipes[2]]);
  });

  it('a file that grows while it waits for a pipe has changed: exit code 2, and the report says so', async () => {
    const growing = folder.write('growing.csv', ROUTER);
    const pipe = pipeOf('late');
    const result = cargoscreen([growing, pipe, '--all', '-f', 'json', '--fail-on', 'none']);
    await feed(pipe, TOWELS, () => appendFileSync(growing, 'Bath towels,6302.60\n'));
    const { code, stderr, stdout } = await result;
    expect(code).toBe(2);
    expect(stderr).toContain('growing.csv: the file changed while it was read.');
    expect(JSON.parse(stdout).notices).toMatchObject([{ code: 'input-changed', file: growing }]);
  });
});
