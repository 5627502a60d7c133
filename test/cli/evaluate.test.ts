import { describe, expect, it } from 'vitest';
import type { Evaluation } from '#model/evaluation.ts';
import { cargoscreen } from '../support/cli.ts';
import { temporaryFolder } from '../support/folder.ts';

const folder = temporaryFolder();
const CASES = folder.write(
  'cases.csv',
  `id,text,brand,hs,lang,category,strength,note
a,potato chips 150g,,2005.20,en,none,,the snack
b,XC7K325T-2FFG900I,,8542.31,en,chips,strong,
c,"office chair, black",,8542.31,en,none,,a code that says otherwise
d,goods as per contract,,8542.31,en,chips,weak,found by the code only
`,
);
const evaluated = async (file: string, ...args: string[]): Promise<Evaluation> =>
  JSON.parse((await cargoscreen(['evaluate', file, '--format', 'json', ...args])).stdout);

describe.concurrent('evaluate', () => {
  it('hides the HS column and the notes from the matcher', async () => {
    const { rows, overall, hsShown } = await evaluated(CASES);
    expect(rows).toEqual({ total: 4, positive: 2, negative: 2, unknown: 0 });
    expect(overall).toMatchObject({ recall: { part: 1, n: 2 }, precision: { part: 1, n: 1 }, falseAlarms: { part: 0, n: 2 } });
    expect(hsShown).toBe(false);
  });

  it('shows the HS column when asked', async () => {
    expect((await evaluated(CASES, '--show-hs')).overall).toMatchObject({ recall: { part: 2, n: 2 }, falseAlarms: { part: 1, n: 2 } });
  });

  it('reads a label column, kinds and hs6, and leaves unknown rows out', async () => {
    const file = folder.write(
      'labelled.csv',
      'id,kind,description,hs6,label,category\n1,trader,FPGA XC7K325T,854231,positive,chips\n2,trader,office chair,940130,negative,ch94\n3,x,thing,,unknown,too-vague\n',
    );
    const { rows, kinds } = await evaluated(file);
    expect(rows).toEqual({ total: 3, positive: 1, negative: 1, unknown: 1 });
    expect(kinds.map(({ name }) => name)).toEqual(['trader']);
  });

  it('prints tables with n beside each share, and the misses with their evidence', async () => {
    const { code, stdout, stderr } = await cargoscreen(['evaluate', CASES, '--show-hs']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const words of [
      '4 rows: 2 positive, 2 negative',
      '(2 of 2)',
      'By threshold',
      'Reliability',
      'Worst false alarms',
      '"8542.31" hs-code',
    ])
      expect(stdout).toContain(words);
  });

  it('prints Markdown tables', async () => {
    const { code, stdout } = await cargoscreen(['evaluate', CASES, '--format', 'markdown']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^\| category \| precision \| recall \| F1 \|\n\| --- \|/m);
  });

  it('reads what is piped in', async () => {
    const { code, stdout } = await cargoscreen(['evaluate', '-', '--format', 'json'], { input: 'text,category\nwood router bits,none\n' });
    expect({ code, rows: JSON.parse(stdout).rows.total }).toEqual({ code: 0, rows: 1 });
  });

  it('says what is doubtful in a labelled file', async () => {
    const file = folder.write('doubtful.csv', 'text,category,text\nFPGA,,x\n"FPGA,chips\n');
    const { code, stderr } = await cargoscreen(['evaluate', file]);
    expect(code).toBe(0);
    for (const words of ['several columns are called "text"', 'no category and counts as negative', 'a quote that is out of place'])
      expect(stderr).toContain(words);
    const both = folder.write('both.csv', 'text,label,category\nFPGA,negative,chips\n');
    expect((await cargoscreen(['evaluate', both])).stderr).toContain('labelled negative and names a category; the label counts');
  });

  it.each([
    ['a file without categories', ['text,label\nx,negative\n'], [], 'no column "category"'],
    ['a file without texts', ['hs,category\n8542,chips\n'], [], 'no column "text" or "description"'],
    ['a file of a header alone', ['text,category\n'], [], 'there is no row below the header'],
    ['a file whose texts have another name', ['item,category\nFPGA,chips\n'], [], 'no column "text" or "description"'],
    ['a category that is none', ['text,category\nFPGA,chps\n'], [], ':2: "chps" is no category'],
    ['a threshold that is no share', [], ['--threshold', '30'], '--threshold 30'],
    ['pairs that are none', [], ['--accept', 'routers'], 'category=category'],
    ['an unknown format', [], ['--format', 'xml'], 'table, json, markdown'],
  ])('ends with 2 for %s', async (name, [content], args, words) => {
    const file = content === undefined ? CASES : folder.write(`${name.replaceAll(' ', '-')}.csv`, content);
    const { code, stdout, stderr } = await cargoscreen(['evaluate', file, ...args]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(words);
  });
});
