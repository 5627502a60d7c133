import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { TRANSCODED } from '../../read/transcoded.ts';
import { zip } from '../../support/zip.ts';

const FIXTURES = 'fixtures';
/** Folders of fixtures that are no manifests. */
const OTHER = ['expected', 'fuzz-corpus', 'workbooks'];
/** What is kept of a long fixture: bytes from its start and from a place inside it. */
const LONGEST_START = 250;
const LONGEST_REST = 400;

const filesIn = (folder: string): Uint8Array[] =>
  readdirSync(join(FIXTURES, folder)).map((name) => Uint8Array.from(readFileSync(join(FIXTURES, folder, name))));

const MANIFESTS = readdirSync(FIXTURES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !OTHER.includes(entry.name))
  .flatMap(({ name }) => filesIn(name));
const WORKBOOKS = filesIn('workbooks');
const TABLES = TRANSCODED.map(([, , , base64]) => Uint8Array.from(Buffer.from(base64, 'base64')));

/** What readers of text, workbooks and archives look for. */
const TELLING = [
  ...['"', '""', ',', ';', '|', '\t', '\n', '\r\n', '\r', '\0', '\x1a', 'sep=;\n', '\ufeff', '\\"', "'"],
  ...[
    '[',
    '{"a":',
    '<a><b>',
    '<!DOCTYPE a [<!ENTITY b "c">]>',
    '<?xml version="1.0"?>',
    '&b;',
    '&#0;',
    '&#x110000;',
    ']]>',
    'UNA:+.? ',
    'INSERT INTO',
  ],
  ...['Description;Qty\n', 'Описание,Кол-во\n', '品名,数量\n', 'Total,,,\n', '"a\nb";'],
  ...[
    '<c r="XFD1048576" t="s"><v>99999</v></c>',
    '<row r="0">',
    ' t="inlineStr"',
    ' s="99"',
    '<v>1e309</v>',
    'table:number-columns-repeated="99999999"',
  ],
].map((text) => Uint8Array.from(Buffer.from(text)));
const SIGNS = [
  [0xff, 0xfe],
  [0xfe, 0xff],
  [0x1f, 0x8b, 8],
  [0x50, 0x4b, 3, 4],
  [0x50, 0x4b, 1, 2],
  [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
  [0x1b, 0x24, 0x42],
  [0x81, 0x30, 0x81, 0x30],
  [0xed, 0xa0, 0x80],
  [0xff, 0xff, 0xff, 0xff],
].map((bytes) => Uint8Array.from(bytes));

/** A change of bytes at a place, 0..1 of their length. */
interface Edit {
  readonly at: number;
  readonly kind: 'insert' | 'replace' | 'remove' | 'repeat' | 'cut';
  readonly bytes: Uint8Array;
  readonly length: number;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  kind: fc.constantFrom('insert', 'replace', 'replace', 'remove', 'repeat', 'cut'),
  bytes: fc.oneof(fc.uint8Array({ minLength: 1, maxLength: 6 }), fc.constantFrom(...TELLING, ...SIGNS)),
  length: fc.nat(60),
});

const joined = (...parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(Buffer.concat(parts));

function edited(bytes: Uint8Array, { at, kind, bytes: more, length }: Edit): Uint8Array {
  const place = Math.floor(at * bytes.length);
  const [before, after] = [bytes.subarray(0, place), bytes.subarray(place)];
  if (kind === 'insert') return joined(before, more, after);
  if (kind === 'replace') return joined(before, more, after.subarray(more.length));
  if (kind === 'remove') return joined(before, after.subarray(length));
  if (kind === 'repeat') return joined(before, after.subarray(0, length), after);
  return joined(before);
}

const edits = (maxLength: number): fc.Arbitrary<Edit[]> => fc.array(edit, { maxLength });
const changed = (bytes: Uint8Array, changes: readonly Edit[]): Uint8Array => changes.reduce(edited, bytes);

const excerpt = fc
  .tuple(fc.constantFrom(...MANIFESTS), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([bytes, at]) =>
    joined(bytes.subarray(0, LONGEST_START), bytes.subarray(LONGEST_START + Math.floor(at * bytes.length)).subarray(0, LONGEST_REST)),
  );

const pieces = fc.array(fc.oneof(fc.uint8Array({ maxLength: 8 }), fc.constantFrom(...TABLES, ...TELLING, ...SIGNS)), { maxLength: 12 });

/** Manifests in many encodings with damage, and pieces of all kinds put together. */
export const textBytes: fc.Arbitrary<Uint8Array> = fc.oneof(
  pieces.map((parts) => joined(...parts)),
  fc.tuple(fc.oneof(excerpt, fc.constantFrom(...TABLES)), edits(5)).map(([bytes, changes]) => changed(bytes, changes)),
);

/** Workbooks and archives damaged as a whole, or in one of the parts that they pack. */
const containers: fc.Arbitrary<Uint8Array> = fc
  .tuple(fc.constantFrom(...WORKBOOKS), fc.nat(20), edits(3), edits(2))
  .map(([bytes, part, inside, outside]) => {
    if (inside.length === 0) return changed(bytes, outside);
    const parts = Object.entries(unzipSync(bytes));
    const [name = ''] = parts[part % parts.length] ?? [];
    return changed(
      Uint8Array.from(zip(Object.fromEntries(parts.map(([own, body]) => [own, own === name ? changed(body, inside) : body])))),
      outside,
    );
  });

const packed: fc.Arbitrary<Uint8Array> = fc
  .tuple(fc.oneof(textBytes, containers), fc.constantFrom('gzip', 'zip'), edits(2))
  .map(([bytes, kind, changes]) =>
    changed(Uint8Array.from(kind === 'gzip' ? gzipSync(bytes) : zip({ 'a.csv': bytes, 'b/c.csv': bytes })), changes),
  );

/** Anything that people send as a manifest, damaged. */
export const fileBytes: fc.Arbitrary<Uint8Array> = fc.oneof(
  { weight: 4, arbitrary: textBytes },
  { weight: 2, arbitrary: containers },
  { weight: 1, arbitrary: packed },
);
