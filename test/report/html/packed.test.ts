import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pack, unpack } from '#report/html/packed.ts';

it('gives back any value of JSON', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      // JSON knows no negative zero and no prototype.
      const plain: unknown = JSON.parse(JSON.stringify(value));
      expect(JSON.stringify(unpack(JSON.parse(JSON.stringify(pack(plain)))))).toBe(JSON.stringify(plain));
    }),
  );
});

it('says each text once, and the keys of a hundred objects once', () => {
  const rows = Array.from({ length: 100 }, (_, row) => ({ level: 'critical', message: 'The goods go to Russia.', own: `row ${row}` }));
  const text = JSON.stringify(pack(rows));
  expect(text.match(/The goods go to Russia/g)).toHaveLength(1);
  expect(text.match(/"message"/g)).toHaveLength(1);
  expect(text.match(/"row \d+"/g)).toHaveLength(100);
  expect(text.length).toBeLessThan(JSON.stringify(rows).length / 3);
});

it('keeps numbers apart from places, and a text of digits apart from a number', () => {
  const value = [0, 1, -1, '0', '1', '-1', '1', null, true, [], {}, [[-1]]];
  expect(unpack(pack(value))).toEqual(value);
});
