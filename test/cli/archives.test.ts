import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type CliOptions, type CliResult, cargoscreen } from '../support/cli.ts';
import { temporaryFolder } from '../support/folder.ts';
import { QUICKSTART } from '../support/manifests.ts';
import { xlsx } from '../support/workbooks.ts';
import { zip } from '../support/zip.ts';

const ROUTER = 'Description,HS Code\nEthernet router,8517.62\n';
const LONG = Buffer.alloc(1024 * 1024);
const TOWELS = 'Description;HS Code\nBath towels;6302.60\n';

interface Place {
  readonly file: string;
  readonly sheet?: string;
  readonly line: number;
  readonly row: Readonly<Record<string, string>>;
}

async function placesOf(args: readonly string[], options: CliOptions = {}): Promise<Place[]> {
  const { stdout } = await cargoscreen([...args, '--all', '-f', 'jsonl', '--fail-on', 'none'], options);
  return stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

const noticesOf = ({ stdout }: CliResult): { code: string; message: string }[] => JSON.parse(stdout).notices;

describe.concurrent('an archive', () => {
  const folder = temporaryFolder();

  it('of several manifests is read like several files, whatever it is called', async () => {
    const file = folder.write('export.csv', zip({ 'a.csv': ROUTER, 'b/c.txt': TOWELS }));
    expect((await placesOf([file])).map(({ file: name, line, row }) => [name, line, row['description']])).toEqual([
      [`${file}!a.csv`, 2, 'Ethernet router'],
      [`${file}!b/c.txt`, 2, 'Bath towels'],
    ]);
  });

  it('may be piped in, and hold gzip, workbooks and archives', async () => {
    const book = xlsx({ sheets: [{ name: 'Goods', rows: [['Description'], ['Steel mugs']] }] });
    const input = zip({ 'a.csv.gz': gzipSync(ROUTER), 'book.xlsx': book, 'inner.zip': zip({ 'b.csv': TOWELS }) });
    for (const bytes of [input, gzipSync(input)]) {
      const places = await placesOf(['-'], { input: bytes });
      expect(places.map(({ file, sheet }) => (sheet === undefined ? file : [file, sheet]))).toEqual([
        '<stdin>!a.csv.gz',
        ['<stdin>!book.xlsx', 'Goods'],
        '<stdin>!inner.zip!b.csv',
      ]);
    }
  });

  it('stands between other files in the order named', async () => {
    const file = folder.write('one.zip', zip({ 'b.csv': TOWELS }));
    const names = (await placesOf([file, QUICKSTART, '-'], { input: ROUTER })).map((place) => place.file);
    expect([...new Set(names)]).toEqual([`${file}!b.csv`, QUICKSTART, '<stdin>']);
  });

  it('counts as one input, with its own hash', async () => {
    const { createHash } = await import('node:crypto');
    const bytes = zip({ 'a.csv': ROUTER, 'b.csv': TOWELS });
    const file = folder.write('hashed.zip', bytes);
    const { inputs } = JSON.parse((await cargoscreen([file, '-f', 'json'])).stdout);
    expect(inputs).toEqual([{ file, sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length, rows: 2 }]);
  });

  it('says which of its files are no manifest, and leaves out what file managers add', async () => {
    const file = folder.write(
      'mixed.zip',
      zip({
        'scan.pdf': '%PDF-1.7\n',
        'a.csv': ROUTER,
        'about.json': '{"sender":"Harbor Ltd"}\n',
        'read.me': 'Dear all\n',
        'dates.csv': 'Date,Currency\n2025-01-02,USD\n',
        '__MACOSX/._a.csv': 'x',
      }),
    );
    const result = await cargoscreen([file, '-f', 'json', '--fail-on', 'none']);
    expect(result.code).toBe(0);
    expect(noticesOf(result).map(({ code, message }) => [code, message.split('!')[1]?.slice(0, 26)])).toEqual([
      ['not-screened', 'scan.pdf: this is a PDF do'],
      ['not-screened', 'about.json: this is JSON, '],
      ['not-screened', 'dates.csv:1: no column for'],
      ['not-screened', 'read.me: it has one column'],
    ]);
    expect((await cargoscreen([file, '-f', 'json', '--fail-on', 'none', '--strict'])).code).toBe(2);
  });

  it('with names that lead out of a folder, or hold control characters, is read; nothing is written', async () => {
    const own = temporaryFolder();
    const names = ['../../up.csv', '/etc/abs.csv', 'C:\\Windows\\drive.csv', 'nul\0.csv', '-o.csv', 'esc\u001b[31m.csv', '__proto__'];
    const file = own.write('odd.zip', zip(Object.fromEntries(names.map((name) => [name, ROUTER]))));
    const { stdout } = await cargoscreen([file, '-f', 'table', '--all', '--fail-on', 'none']);
    expect(stdout).toContain('odd.zip!../../up.csv line 2');
    expect(stdout).toContain('odd.zip!/etc/abs.csv line 2');
    expect(stdout).toContain(`${names.length} rows screened`);
    expect(stdout).not.toContain('\u001b');
    expect(own.names()).toEqual(['odd.zip']);
  });

  it('with a link is not led by it: where it leads is its text', async () => {
    const target = folder.write('secret.csv', ROUTER);
    const file = folder.write('link.zip', zip({ 'a.csv': TOWELS, 'link.csv': { content: target, isLink: true } }));
    const result = await cargoscreen([file, '-f', 'json', '--all', '--fail-on', 'none']);
    expect(result.stdout).not.toContain('Ethernet router');
    expect(noticesOf(result).map(({ code }) => code)).toContain('not-screened');
  });

  it('names the file in it as the source of a row', async () => {
    const { stdout } = await cargoscreen(['-', '-f', 'csv', '--all', '--fail-on', 'none'], {
      input: zip({ 'a.csv': ROUTER, 'b.csv': TOWELS }),
    });
    expect(stdout.split('\n').map((line) => line.split(',')[0])).toEqual(['source_file', '<stdin>!a.csv', '<stdin>!b.csv', '']);
  });
});

describe.concurrent('an archive that can not be used', () => {
  const folder = temporaryFolder();
  const whole = zip({ 'a.csv': ROUTER });
  let deep: Buffer = whole;
  for (let depth = 0; depth < 6; depth++) deep = zip({ 'in.zip': deep });
  const FILES: Readonly<Record<string, readonly [content: Buffer, ...parts: readonly string[]]>> = {
    'cut.zip': [whole.subarray(0, -30), 'cut.zip: the archive is damaged'],
    'start.zip': [Buffer.from('PK\u0003\u0004 and the rest'), 'start.zip: the archive is damaged'],
    'sum.zip': [zip({ 'a.csv': { content: ROUTER, sum: 7 } }), 'sum.zip!a.csv: the archive is damaged', 'its checksum is wrong'],
    'secret.zip': [zip({ 'a.csv': { content: ROUTER, isEncrypted: true } }), 'secret.zip!a.csv: the file in the archive is encrypted'],
    'bare.zip': [zip({}), 'bare.zip: nothing in it could be read as a manifest', 'It holds no file'],
    'pictures.zip': [zip({ 'a.png': '\u0089PNG', 'b.pdf': '%PDF-' }), 'pictures.zip: nothing in it', 'b.pdf: this is a PDF document'],
    'many.zip': [
      zip(Object.fromEntries(Array.from({ length: 10_001 }, (_, at) => [`${at}`, '']))),
      'to 10001 files (--max-files allows 10000)',
    ],
    'deep.zip': [deep, 'packed in one another more than 4 deep'],
    'bomb.zip': [zip({ 'a.csv': Buffer.alloc(70 * 1024 * 1024) }), 'bomb.zip: it unpacks to more than 250 times its size'],
    'less.zip': [
      zip({ 'a.csv': { content: TOWELS.repeat(5000), size: 10 } }),
      'less.zip!a.csv: the archive is damaged',
      'too many bytes in the stream',
    ],
    'more.zip': [
      zip({ 'a.csv': { content: TOWELS, size: 1_000_000 } }),
      'more.zip!a.csv: the archive is damaged',
      'not enough bytes in the stream',
    ],
    'overlap.zip': [
      zip(Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`${at}.csv`, { content: LONG, overlaps: at > 0 }]))),
      'overlap.zip: it unpacks to more than 250 times its size',
    ],
    'letter.docx': [zip({ '[Content_Types].xml': '<a/>', 'word/document.xml': '<a/>' }), 'letter.docx: this is a Word document'],
    'text.odt': [zip({ mimetype: 'application/vnd.oasis.opendocument.text' }), 'a document of the type application/vnd.oasis'],
    'binary.xlsb': [zip({ '[Content_Types].xml': '<a/>', 'xl/workbook.bin': 'x' }), 'the binary kind (.xlsb)', 'save it as one of these'],
  };

  it.each(Object.entries(FILES))('%s is one error', async (name, [content, ...parts]) => {
    const { code, stdout, stderr } = await cargoscreen([folder.write(name, content), '-f', 'json']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    for (const part of parts) expect(stderr).toContain(part);
    expect(stderr.match(/^cargoscreen: /gm)).toHaveLength(1);
  });

  it('in archives and gzip that are small each and too much together', async () => {
    const lines = `${TOWELS}${'Bath towels;6302.60\n'.repeat(3000)}`;
    const files = { 'a.csv.gz': gzipSync(lines), 'b.zip': zip({ 'b.csv': lines }), 'c.zip': zip({ 'c.csv': lines }) };
    const file = folder.write('sum-of-all.zip', zip(files));
    const limit = String(lines.length * 3);
    const { code, stderr } = await cargoscreen([file, '--max-unpacked', limit, '-f', 'json']);
    expect(code).toBe(2);
    expect(stderr).toContain(`it unpacks to more than ${limit} bytes (--max-unpacked)`);
    expect((await cargoscreen([file, '--max-unpacked', String(lines.length * 4), '-f', 'json'])).code).toBe(0);
  });

  it('in one of its files: the others are screened, and the exit code is 2', async () => {
    const file = folder.write('half.zip', zip({ 'a.csv': { content: ROUTER, sum: 7 }, 'b.csv': TOWELS }));
    const result = await cargoscreen([file, '-f', 'json', '--all']);
    expect(result.code).toBe(2);
    expect(result.stderr).toContain('half.zip!a.csv: the archive is damaged');
    expect(JSON.parse(result.stdout).rows.map((row: Place) => row.file)).toEqual([`${file}!a.csv`, `${file}!b.csv`].slice(1));
    expect(noticesOf(result)[0]).toMatchObject({ code: 'not-screened', message: expect.stringContaining('half.zip!a.csv') });
  });
});
