import { expect, it } from 'vitest';
import { saidIn } from '#aspects/wording.ts';
import { data } from '../support/lexicon.ts';
import { matcherOf } from '../support/matching.ts';

const pairs = [
  { lang: 'en' as const, strength: 'strong' as const, objects: ['zorblabel', 'zorbplate'], deeds: ['gruffed'], source: 'house' },
];
const match = matcherOf({ ...data, wording: [{ indicator: 'relabelled', phrases: [], pairs }] } as typeof data);
const evidenceOf = (cells: Parameters<typeof match>[0]): string[] => saidIn(match(cells).wording).evidence.map(({ text }) => text);

it.each([
  ['two objects of one deed once', 'FPGA, zorbplate and zorblabel gruffed', ['zorbplate and zorblabel gruffed']],
  ['what stands apart each by itself', 'FPGA, zorbplate gruffed, zorblabel gruffed', ['zorbplate gruffed', 'zorblabel gruffed']],
  [
    'what stands in two cells each by itself',
    { description: 'FPGA zorbplate and zorblabel gruffed', remarks: 'zorblabel gruffed' },
    ['zorbplate and zorblabel gruffed', 'zorblabel gruffed'],
  ],
])('tells %s', (_, cells, evidence) => expect(evidenceOf(cells)).toEqual(evidence));
