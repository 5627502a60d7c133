import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DocumentLine, Pairing } from '#model/pair.ts';
import { pairLines } from '#pair/pair-lines.ts';
import { type DocumentCells, document, facts } from '../support/documents.ts';

/** Pairs as `by: lines of a ~ lines of b`, by line numbers of the files. */
function pairs(a: DocumentCells, b: DocumentCells): string[] {
  const places = (lines: readonly DocumentLine[]): string => lines.map(({ row }) => row.source.position.line).join('+');
  return pairLines(document(a), document(b), facts).map((pairing) =>
    pairing.kind === 'pair'
      ? `${pairing.by}: ${places(pairing.a.lines)} ~ ${places(pairing.b.lines)}`
      : `only ${pairing.in}: ${places(pairing.side.lines)}`,
  );
}

const linesIn = (pairing: Pairing): readonly DocumentLine[] =>
  pairing.kind === 'pair' ? [...pairing.a.lines, ...pairing.b.lines] : pairing.side.lines;

describe('lines are paired by', () => {
  test('part number, whatever the order and the spelling', () => {
    expect(
      pairs(
        [{ partNumber: 'XC7K325T-2FFG900I' }, { partNumber: 'LM358DR' }],
        [{ model: 'lm358dr' }, { description: 'FPGA XC7K325T2FFG900I' }],
      ),
    ).toEqual(['partNumber: 2 ~ 3', 'partNumber: 3 ~ 2']);
  });

  test('part number and then quantity, where a number stands on several lines', () => {
    const lines = (...quantities: string[]) => quantities.map((quantity) => ({ partNumber: 'LM358DR', quantity }));
    expect(pairs(lines('10', '20', '30'), lines('30', '10', '20'))).toEqual([
      'partNumber: 2 ~ 3',
      'partNumber: 3 ~ 4',
      'partNumber: 4 ~ 2',
    ]);
  });

  test('part number, all together, where one document splits the goods up', () => {
    expect(
      pairs(
        [{ partNumber: 'LM358DR', quantity: '100' }],
        [
          { partNumber: 'LM358DR', quantity: '70' },
          { partNumber: 'LM358DR', quantity: '30' },
        ],
      ),
    ).toEqual(['partNumber: 2 ~ 2+3']);
  });

  test('serial number, in one cell or among several', () => {
    expect(
      pairs([{ description: 'Server', serialNumber: 'CN7001AA' }], [{ description: 'Сервер', serialNumber: 'CN7000ZZ, CN7001AA' }]),
    ).toEqual(['serialNumber: 2 ~ 2']);
  });

  test('serial number first, where a part number stands on several lines', () => {
    const server = (serialNumber: string) => ({ partNumber: 'R750', serialNumber, quantity: '1' });
    expect(pairs([server('SN1001A'), server('SN1002B')], [server('SN1002B'), server('SN1001A')])).toEqual([
      'partNumber: 2 ~ 3',
      'partNumber: 3 ~ 2',
    ]);
  });

  test('figures rather than line number, where each document numbers in its own order', () => {
    const line = (lineNumber: string, description: string, quantity: string, netWeight: string) => ({
      lineNumber,
      description,
      quantity,
      netWeight,
    });
    expect(
      pairs(
        [line('1', 'FPGA', '600', '1.8'), line('2', 'Ceramic mugs', '5000', '1750'), line('3', 'Steel hinges', '20000', '1900')],
        [line('1', 'Keramikbecher', '5000', '1750'), line('2', 'Scharniere', '20000', '1900'), line('3', 'Netzteil', '600', '1.8')],
      ),
    ).toEqual(['figures: 2 ~ 4', 'figures: 3 ~ 2', 'figures: 4 ~ 3']);
  });

  test('no line number alone, where the part numbers show that the documents number differently', () => {
    expect(
      pairs(
        [
          { lineNumber: '1', partNumber: 'LM358DR' },
          { lineNumber: '2', description: 'router' },
        ],
        [
          { lineNumber: '1', description: 'полотенца' },
          { lineNumber: '2', partNumber: 'LM358DR' },
        ],
      ),
    ).toEqual(['partNumber: 2 ~ 3', 'only a: 3', 'only b: 2']);
  });

  test('line number, where both documents number alike', () => {
    expect(
      pairs(
        [
          { lineNumber: '1', description: 'Chairs' },
          { lineNumber: '2', description: 'Lamps' },
        ],
        [
          { lineNumber: '01', description: 'Кресла' },
          { lineNumber: '02', description: 'Лампы' },
        ],
      ),
    ).toEqual(['lineNumber: 2 ~ 2', 'lineNumber: 3 ~ 3']);
  });

  test('line number, only where something else agrees if the documents number differently', () => {
    expect(
      pairs(
        [
          { lineNumber: '1', description: 'Office chairs', quantity: '7' },
          { lineNumber: '2', description: 'Lamps', quantity: '9' },
        ],
        [{ lineNumber: '2', description: 'Cotton fabric', quantity: '500' }],
      ),
    ).toEqual(['only a: 2', 'only a: 3', 'only b: 2']);
  });

  test('text, alike or nearly', () => {
    expect(
      pairs(
        [{ description: 'Office chairs with armrest' }, { description: 'Brass table lamps' }],
        [{ description: 'Table lamps, brass' }, { description: 'OFFICE CHAIR, ARMREST' }],
      ),
    ).toEqual(['text: 2 ~ 3', 'text: 3 ~ 2']);
  });

  test('figures, where two documents share no words', () => {
    expect(
      pairs(
        [
          { description: 'Office chairs', quantity: '40', netWeight: '480' },
          { description: 'Lamps', quantity: '15', netWeight: '22' },
        ],
        [
          { description: '台灯', quantity: '15', netWeight: '22' },
          { description: '办公椅', quantity: '40', netWeight: '480' },
        ],
      ),
    ).toEqual(['figures: 2 ~ 3', 'figures: 3 ~ 2']);
  });
});

describe('lines stay alone', () => {
  test('where figures fit several lines', () => {
    const chairs = { quantity: '40', netWeight: '480' };
    expect(
      pairs(
        [{ description: 'Office chairs', ...chairs }],
        [
          { description: '办公椅', ...chairs },
          { description: '台灯', ...chairs },
        ],
      ),
    ).toEqual(['only a: 2', 'only b: 2', 'only b: 3']);
  });

  test('where only a common word or one figure agrees', () => {
    expect(
      pairs([{ description: 'Set of brass lamps', quantity: '10' }], [{ description: 'Set of steel knives', quantity: '10' }]),
    ).toEqual(['only a: 2', 'only b: 2']);
  });

  test('where a part number is only a short beginning', () => {
    expect(pairs([{ partNumber: 'LM35' }], [{ partNumber: 'LM358DR' }])).toEqual(['only a: 2', 'only b: 2']);
  });
});

test('every line of both documents stands in exactly one pair or alone', () => {
  const word = fc.constantFrom('chairs', 'lamps', 'FPGA', 'кресла', '椅', 'XC7K325T', 'brass', 'router');
  const line = fc.record({
    description: fc.array(word, { maxLength: 4 }).map((words) => words.join(' ')),
    partNumber: fc.constantFrom('', 'LM358', 'LM358DR', 'XC7K325T-2FFG900I'),
    serialNumber: fc.constantFrom('', 'CN7001AA', 'CN7001AA CN7002BB'),
    lineNumber: fc.constantFrom('', '1', '2', '3'),
    quantity: fc.constantFrom('', '1', '2 pcs', '10 шт'),
    netWeight: fc.constantFrom('', '3', '4.5 kg'),
    hsCode: fc.constantFrom('', '8542.39', '940139'),
  });
  const lines = fc.array(line, { maxLength: 12 });
  fc.assert(
    fc.property(lines, lines, (left, right) => {
      const [a, b] = [document(left), document(right)];
      const paired = pairLines(a, b, facts).flatMap(linesIn);
      expect(paired).toHaveLength(a.length + b.length);
      expect(new Set(paired)).toEqual(new Set([...a, ...b]));
    }),
    { numRuns: 200 },
  );
});
