import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ReadOptions, readOptions } from '#config/read-options.ts';
import type { ReportOptions } from '#model/result.ts';
import { FORMATS } from '#report/formats.ts';
import { type MergeRequest, merge } from '#run/merge.ts';
import { layoutOf } from '#run/open/layout.ts';
import { createScreening } from '#run/prepare/screening.ts';
import { Partial, partialWriter } from '#run/saved/partial.ts';
import { type Output, screen } from '#run/screen.ts';
import { temporaryFolder } from '../support/folder.ts';
import { ACROSS_ROWS } from '../support/manifests.ts';

const TODAY = '2026-01-31';
const COMMON = { today: TODAY, decisions: null };
const REPORT: ReportOptions = { failOn: 'high', minLevel: 'none', only: null, skip: [], groupBy: 'auto' };
const folder = temporaryFolder();
const screening = await createScreening({ only: null, skip: [] });
const SETTINGS = { width: 100, top: 50, excel: false, folder: folder.path } as const;
const docs = {
  next: () => '',
  about: () => undefined as never,
  categoryTitle: () => '',
  partFamily: () => '',
  ledgerTitle: () => '',
  country: () => undefined,
};
const paint = { level: (_: string, text: string) => text, mark: String, dim: String, strong: String };

/** A manifest with findings across rows, made untidy: rows that are blank or short, a header again, a quote out of place, strange countries. */
const [HEADER = '', ...TIDY] = readFileSync(ACROSS_ROWS, 'utf8').trimEnd().split('\n');
const COUNTRIES = ['Neverworld', 'Utopia', '643', 'Kazakhtsan', 'Nowhere', '0398', 'Avalon', 'Elsewhere', 'Somewhere'];
const LINES = TIDY.flatMap((line, index) => [
  index % 3 === 1 ? line.replace(/,(?:KZ|RU|AE|TR|KG),/, `,${COUNTRIES[((index - 1) / 3) % COUNTRIES.length]},`) : line,
  ...(index % 5 === 2 ? [','.repeat(HEADER.split(',').length - 1)] : []),
  ...(index % 7 === 3 ? ['one,cell'] : []),
  ...(index === 12 ? [HEADER, '"lost,x,y'] : []),
]);
const TEXT = [HEADER, ...LINES, ''].join('\n');

async function collected(): Promise<{ readonly output: Output; text(): string }> {
  const pieces: string[] = [];
  const reporter = (await FORMATS.json())({ ...SETTINGS, docs, paint });
  return { output: { reporter, sink: { write: (piece) => void pieces.push(String(piece)) } }, text: () => pieces.join('') };
}

/** Screens a text under the name of one file. */
async function screened(
  text: string,
  outputs: readonly Output[],
  onState: Parameters<typeof screen>[0]['onState'],
  report = REPORT,
  layout?: ReadOptions['layout'],
) {
  const bytes = (async function* () {
    yield Buffer.from(text);
  })();
  const read = { ...readOptions({}), layout };
  const inputs = [{ kind: 'stream', file: 'm.csv', bytes }] as const;
  return screen({ inputs, outputs, read, today: TODAY, report, require: [], ...(onState === undefined ? {} : { onState }) }, screening);
}

let files = 0;

async function partialOf(text: string, report = REPORT, layout?: ReadOptions['layout']): Promise<Partial> {
  const pieces: string[] = [];
  const writer = partialWriter(COMMON);
  const sink = { write: (piece: string): void => void pieces.push(piece) };
  await screened(text, [{ reporter: writer.reporter, sink }], writer.take, report, layout);
  return Partial.open(folder.write(`${files++}.jsonl`, pieces.join('')));
}

/** What json says, but for the list of inputs. */
const withoutInputs = (json: string): unknown => ({ ...JSON.parse(json), inputs: [] });

async function whole(text: string): Promise<unknown> {
  const { output, text: json } = await collected();
  await screened(text, [output], undefined);
  return withoutInputs(json());
}

async function merged(partials: readonly Partial[], more: globalThis.Partial<MergeRequest> = {}): Promise<unknown> {
  const { output, text: json } = await collected();
  await merge({ partials, outputs: [output], common: COMMON, ...more }, screening);
  return withoutInputs(json());
}

const partOf = (lines: readonly string[]): string => [HEADER, ...lines, ''].join('\n');

describe('parts of a file, each with its header', () => {
  it('merge into what one run says, wherever the file is cut', async () => {
    const expected = await whole(TEXT);
    const { manifestFindings, notices } = expected as { manifestFindings: unknown[]; notices: { code: string }[] };
    expect(manifestFindings.length).toBeGreaterThan(5);
    expect(notices.map(({ code }) => code)).toEqual(
      expect.arrayContaining([
        'blank-rows',
        'ragged-rows',
        'repeated-header',
        'broken-quotes',
        'country-unread',
        'country-numeric',
        'country-misspelled',
      ]),
    );
    // A part has enough rows to tell its columns by, and no blank row or other header right below its own.
    const cuts = fc.subarray([8, 16, 27]);
    await fc.assert(
      fc.asyncProperty(cuts, async (cut) => {
        const borders = [0, ...cut.sort((a, b) => a - b), LINES.length];
        const parts = borders.slice(1).map((end, index) => partOf(LINES.slice(borders[index], end)));
        const partials: Partial[] = [];
        for (const part of parts) partials.push(await partialOf(part));
        expect(await merged(partials)).toEqual(expected);
      }),
      { numRuns: 8 },
    );
  });
});

describe('parts of a file that are read by its columns', () => {
  it('merge into what one run says, wherever a row begins, one row or none in a part', async () => {
    const expected = await whole(TEXT);
    const file = folder.write('whole.csv', TEXT);
    const layout = { ...(await layoutOf(file, screening.columnNames, readOptions({}))), mayBeEmpty: true };
    // A header at the top of a part is taken for the part's own, not for a repeat.
    const borders = [...LINES.keys(), LINES.length].filter((at) => at > 0 && LINES[at] !== HEADER);
    const cuts = fc.array(fc.constantFrom(...borders), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(cuts, async (cut) => {
        const ends = [...cut.sort((a, b) => a - b), LINES.length];
        const partials = [await partialOf(partOf(LINES.slice(0, ends[0])), REPORT, layout)];
        for (const [index, end] of ends.slice(1).entries()) {
          const rows = LINES.slice(ends[index], end).map((line) => `${line}\n`);
          partials.push(await partialOf(rows.join(''), REPORT, layout));
        }
        expect(await merged(partials)).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });
});

describe('parts of several files', () => {
  const rename = (partial: Partial, file: string): void => {
    const [head = '', ...rest] = readFileSync(partial.file, 'utf8').split('\n');
    folder.write(`${file}.jsonl`, [head.replaceAll('"m.csv"', JSON.stringify(file)), ...rest].join('\n'));
  };

  it('keep their own lines and records', async () => {
    const partial = await partialOf(partOf(LINES.slice(0, 4)));
    rename(partial, 'b.csv');
    const other = await Partial.open(folder.file('b.csv.jsonl'));
    const { rows } = (await merged([partial, other])) as { rows: { file: string; record: number; line: number }[] };
    expect(rows.filter(({ record }) => record === 1).map(({ file, line }) => [file, line])).toEqual([
      ['m.csv', 2],
      ['b.csv', 2],
    ]);
  });
});

describe('a part', () => {
  it('that was screened with other options is refused, with what differs', async () => {
    const parts = [await partialOf(TEXT), await partialOf(TEXT, { ...REPORT, minLevel: 'low' })];
    await expect(merged(parts)).rejects.toMatchObject({ code: 'E_PARTIAL_DIFFERS', params: { what: 'option minLevel', own: '"low"' } });
  });

  it('of another day, or with other decisions, is refused', async () => {
    const part = await partialOf(TEXT);
    const file = folder.write('day.jsonl', readFileSync(part.file, 'utf8').replace(TODAY, '2026-02-01'));
    await expect(merged([part, await Partial.open(file)])).rejects.toMatchObject({ params: { what: 'day' } });
    await expect(merged([part], { common: { ...COMMON, decisions: 'a' } })).rejects.toMatchObject({
      params: { what: 'digest of waivers and baseline' },
    });
  });

  it('whose columns are mapped otherwise is refused', async () => {
    const other = partOf(LINES.slice(3)).replace('Serial number', 'Remarks');
    await expect(merged([await partialOf(TEXT), await partialOf(other)])).rejects.toMatchObject({ code: 'E_PARTIAL_COLUMNS' });
  });

  it('that reads 12.000 as another number is refused', async () => {
    const rows = (price: string): string => `Description,Part number,Quantity,Unit price\n${`router,RB-1,2,${price}\n`.repeat(3)}`;
    const parts = [await partialOf(rows('"1.234,56"')), await partialOf(rows('"1,234.56"'))];
    await expect(merged(parts)).rejects.toMatchObject({ code: 'E_PARTIAL_COLUMNS' });
  });

  it.each([
    ['is empty', '', 'it is empty'],
    ['is a manifest', TEXT, 'it is no result of --partial, or it is damaged'],
    ['is another JSON', '{"schemaVersion":1}\n', 'it is no result of --partial'],
    ['is of a later version', '{"partial":99}\n', 'it is of version 99; this program reads version 5'],
  ])('that %s is refused', async (_, text, problem) => {
    const file = folder.write('other.jsonl', text);
    await expect(Partial.open(file)).rejects.toMatchObject({ code: 'E_PARTIAL', params: { file, problem } });
  });

  it.each<readonly [string, RegExp, string, string]>([
    ['no state', /"state":\{.*\}(?=\}\n$)/, '"state":{}', 'state.tally'],
    ['no count of its rows', /"screened":\d+/, '"screened":-1', 'state.tally.screened'],
    ['a finding of no indicator', /"serial-repeated":\{/, '"serials":{', 'state.manifest'],
    ['a text that is longer than any that is kept', /"shown":\["[^"]*"/, `"shown":["${'x'.repeat(40_000)}"`, 'state.manifest'],
    ['a variant without rows', /"places":\[\[[^}]*\]\]/, '"places":[]', 'state.manifest'],
    ['a key without variants', /"variants":\[.*?\]\]\}\]/, '"variants":[]', 'state.manifest'],
    ['a place that is none', /"places":\[\[0,/, '"places":[["0",', 'state.manifest'],
    ['a place in no table', /"places":\[\[0,/, '"places":[[7,', 'it has no table 7'],
    ['a note of no table', /"told":\[0/, '"told":[5', 'it has no table 5'],
    ['no lines of a kind of trouble', /"ragged":\{/, '"rugged":{', 'state.tables.0.rows.ragged'],
    ['a table less', /"tables":\[\{"records".*\],"told"/, '"tables":[],"told"', 'state.tables: 0 of 1 tables'],
    ['options that are none', /"minLevel":"[a-z]+"/, '"minLevel":"any"', 'options.minLevel'],
    ['tables without columns', /"columns":\[\{/, '"pillars":[{', 'tables.0.columns'],
  ])('that was changed by hand is refused with the key: %s', async (_, from, to, key) => {
    const whole = readFileSync((await partialOf(TEXT)).file, 'utf8');
    const changed = whole.replace(from, to);
    expect(changed).not.toBe(whole);
    await expect(Partial.open(folder.write('changed.jsonl', changed))).rejects.toMatchObject({
      code: 'E_PARTIAL',
      params: { file: folder.file('changed.jsonl'), problem: expect.stringContaining(key) },
    });
  });

  it('with a row that was changed by hand is refused with the key', async () => {
    const text = readFileSync((await partialOf(TEXT)).file, 'utf8').replace('"cells":[', '"sells":[');
    await expect(merged([await Partial.open(folder.write('changed.jsonl', text))])).rejects.toMatchObject({
      code: 'E_PARTIAL',
      params: { problem: expect.stringContaining('a row.cells') },
    });
  });

  it.each([1, 2, 3])('that lacks its last %d lines is refused', async (lack) => {
    const text = readFileSync((await partialOf(TEXT)).file, 'utf8')
      .trimEnd()
      .split('\n')
      .slice(0, -lack)
      .join('\n');
    await expect(Partial.open(folder.write('short.jsonl', text))).rejects.toMatchObject({ code: 'E_PARTIAL' });
  });
});
