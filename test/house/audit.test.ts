import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../support/folder.ts';

const ADVISORY = {
  id: 1,
  url: 'https://example.org/advisory',
  title: 'a planted one',
  severity: 'low',
  vulnerable_versions: '<=5.6.2',
  cwe: [],
  cvss: { score: 0, vectorString: null },
};

const VERSIONS = Object.fromEntries(['5.6.1', '5.6.2', '5.6.3'].map((version) => [version, { name: 'chalk', version }]));
const PACKAGE = { name: 'chalk', versions: VERSIONS, 'dist-tags': {} };

interface Audited {
  readonly code: number | null;
  readonly stdout: string;
}

/** Runs the stage against a registry on this machine, which answers with this to a question for advisories. */
async function audited(status: number, answer: unknown): Promise<Audited> {
  const server = createServer(({ method }, response) => {
    const isQuestion = method === 'POST';
    response.writeHead(isQuestion ? status : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(isQuestion ? answer : PACKAGE));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const options = ['--registry', `http://127.0.0.1:${port}`, '--cache', temporaryFolder().path, '--fetch-retries', '0'];
  try {
    return await new Promise((done) => {
      const child = execFile(process.execPath, ['.ci/audit.js', ...options], (_, stdout) => done({ code: child.exitCode, stdout }));
    });
  } finally {
    server.close();
  }
}

it('fails on an advisory, passes where there is none, and takes no answer for neither', async () => {
  const [found, none, refused, broken] = await Promise.all([
    audited(200, { chalk: [ADVISORY] }),
    audited(200, {}),
    audited(405, ''),
    audited(200, 'maintenance'),
  ]);
  expect(found).toEqual({ code: 1, stdout: 'advisory: chalk <=5.6.2: low: a planted one (https://example.org/advisory)\n' });
  expect(none.code).toBe(0);
  expect(none.stdout).toMatch(/^no advisory against \d{3} packages\n$/);
  expect(refused).toEqual({ code: 75, stdout: 'WARNING: advisories could not be asked for: 405 Method Not Allowed - POST the registry\n' });
  expect(broken.code).toBe(75);
});
