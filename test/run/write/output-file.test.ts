import { mkdirSync, readlinkSync, symlinkSync } from 'node:fs';
import { expect, it } from 'vitest';
import { runOptions } from '#config/screen-options.ts';
import { type Reporter, ReportLimit } from '#model/report.ts';
import { createScreening } from '#run/prepare/screening.ts';
import { type Output, screen } from '#run/screen.ts';
import { finishAll, openOutputs } from '#run/write/output-file.ts';
import { temporaryFolder } from '../../support/folder.ts';

it('a place that is taken while the run lasts loses one file, and the others are written whole', async () => {
  const folder = temporaryFolder();
  const names = ['a.csv', 'b.csv', 'c.csv'].map((name) => folder.file(name));
  const outputs = await openOutputs(names, []);
  for (const output of outputs) await output.write(output.file);
  mkdirSync(folder.file('b.csv'));
  const { written, lost } = await finishAll(outputs);
  expect(written).toEqual([names[0], names[2]]);
  expect(lost).toHaveLength(1);
  expect(lost[0]?.message).toContain(
    `b.csv: it could not be written to its end (EISDIR).\nWhat was to stand there is lost. Written whole: ${written.join(', ')}.`,
  );
  expect(folder.names()).toEqual(['a.csv', 'b.csv', 'c.csv']);
  expect(folder.read('c.csv')).toBe(names[2]);
});

it('a format that can not hold the run is asked for nothing more, named, and the others are written whole', async () => {
  const folder = temporaryFolder();
  const file = folder.write('m.csv', 'Description\nEthernet router\nEthernet router\nEthernet router\n');
  const asked: string[] = [];
  const small: Reporter = {
    begin: () => 'begun',
    row: ({ record }) => {
      asked.push(`row ${record}`);
      if (record === 2) throw new ReportLimit('A sheet holds 1 row; more are wanted.');
      return 'row';
    },
    end: () => `${asked.push('end')}`,
  };
  const lines: Reporter = { begin: () => 'begun\n', row: ({ record }) => `${record}\n`, end: () => 'ended\n' };
  const files = await openOutputs([folder.file('small.xlsx'), folder.file('lines.txt')], []);
  const outputs = files.map((sink, index): Output => ({ reporter: index === 0 ? small : lines, sink }));
  const { read, only, skip, require } = runOptions({});
  const report = { failOn: 'none', minLevel: 'none', only, skip } as const;
  await screen(
    { inputs: [{ kind: 'file', file }], outputs, read, today: '2026-01-31', report, require },
    await createScreening({ only, skip }),
  );
  const { written, lost } = await finishAll(files);
  expect(asked).toEqual(['row 1', 'row 2']);
  expect(written).toEqual([folder.file('lines.txt')]);
  expect(lost.map(({ message }) => message.split('\n')[0])).toEqual([
    `${folder.file('small.xlsx')}: A sheet holds 1 row; more are wanted.`,
  ]);
  expect(folder.read('lines.txt')).toBe('begun\n1\n2\n3\nended\n');
  expect(folder.names()).toEqual(['lines.txt', 'm.csv']);
});

it.skipIf(process.platform === 'win32')('a link that leads in a circle is refused and stays', async () => {
  const folder = temporaryFolder();
  symlinkSync('b', folder.file('a'));
  symlinkSync('a', folder.file('b'));
  await expect(openOutputs([folder.file('a')], [])).rejects.toMatchObject({ code: 'E_OUTPUT', params: { reason: 'ELOOP' } });
  expect(readlinkSync(folder.file('a'))).toBe('b');
});
