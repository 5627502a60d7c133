import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, rmSync, truncateSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/folder.ts';
import { shell, start } from './processes.ts';

const TABLE = 'Description,HS Code\nEthernet router,8517.62\nBath towels,6302.60\n';

/** Root reads closed files too. */
const NOBODY = process.getuid?.() === 0 ? 'setpriv --reuid 65534 --regid 65534 --clear-groups' : '';

describe('a file of several, while the one before it is read from a pipe', () => {
  it.each([
    ['vanishes', (file: string) => rmSync(file)],
    ['shrinks', (file: string) => truncateSync(file, TABLE.length - 20)],
    ['is empty', (file: string) => truncateSync(file, 0)],
  ])('%s: exit code 2, it is named, and the report is not written as a whole one', async (_, change) => {
    const folder = temporaryFolder();
    execFileSync('mkfifo', [folder.file('pipe')]);
    const file = folder.write('m.csv', TABLE);
    folder.write('r.json', 'yesterday');
    // A file is opened up to its header before the pipe is.
    const { ended } = start([file, folder.file('pipe'), '--quiet', '-o', folder.file('r.json')]);
    const pipe = await open(folder.file('pipe'), 'w');
    change(file);
    await pipe.writeFile(TABLE);
    await pipe.close();
    const { code, stderr } = await ended;
    expect(code, stderr).toBe(2);
    expect(stderr).toContain(`cargoscreen: ${file}: `);
    expect(stderr).not.toContain('internal fault');
    expect(folder.read('r.json')).toBe('yesterday');
  });
});

it('files that can not be read stand in the report of the others: a closed one, a folder, a socket', async () => {
  const folder = temporaryFolder();
  const [good, closed] = [folder.write('good.csv', TABLE), folder.write('closed.csv', TABLE)];
  chmodSync(closed, 0o000);
  for (const path of [folder.path, dirname(folder.path)]) chmodSync(path, 0o755);
  const socket = folder.file('socket');
  const server = createServer().listen(socket);
  await once(server, 'listening');
  const { code, stdout, stderr } = await shell(`${NOBODY} "$node" "$program" "$@" -f json`, [closed, folder.path, socket, good]);
  server.close();
  expect(code).toBe(2);
  expect(JSON.parse(stdout)).toMatchObject({ inputs: [{ file: good }], counts: { rowsScreened: 2 } });
  for (const file of [closed, folder.path, socket]) expect(stderr).toContain(`cargoscreen: ${file}: `);
});
