import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { cargoscreen } from '../support/cli.ts';
import { temporaryFolder } from '../support/folder.ts';

const folder = temporaryFolder();
const ROWS = Array.from({ length: 14_000 }, () => `towels,${randomBytes(64).toString('base64')}\n`);
/** Longer than what is read ahead of an error. */
const CUT = gzipSync(`Description,Declaration No\n${ROWS.join('')}`).subarray(0, 850_000);

it('a file of gzip that is cut off is one error, with a way to test it', async () => {
  const file = folder.write('m.csv.gz', CUT);
  const { code, stderr } = await cargoscreen([file, '--quiet']);
  expect(code).toBe(2);
  expect(stderr.match(/cargoscreen: .*/g)).toEqual([`cargoscreen: ${file}: the gzip file is damaged or cut off (unexpected end of file).`]);
  expect(stderr).toContain(`gzip -t ${file}`);
});

it('what is piped in has no name to test it by', async () => {
  const { code, stderr } = await cargoscreen(['-', '--quiet'], { input: CUT });
  expect(code).toBe(2);
  expect(stderr).toContain('<stdin>: the gzip file is damaged or cut off');
  expect(stderr).not.toContain('gzip -t <stdin>');
});
