import type { LexiconData } from '#lexicon/data.ts';
import type { Atom, Cap, Grading, Reinforcement, When } from '#model/grading.ts';
import type { Topic } from '#report/topic-text.ts';

const COUNTS = {
  signsAtLeast: 'at least # signs beside the goods',
  signsAtMost: 'at most # signs beside the goods',
  memoAtLeast: 'at least # practices that the memo of 2022 names',
  flagsAtMost: 'at most # findings with points',
  strongFlagsAtMost: 'at most # findings with points that are not weak',
  strongSignsAtMost: 'at most # signs that are not weak',
} as const satisfies Partial<Record<keyof When, string>>;

/** What a rule asks of a row, in words; indicators and groups are named. */
const SAID: Readonly<Record<string, string>> = {
  listed: 'the row has listed goods or a code on the priority list',
  'goods:text': 'words or part numbers name goods of a category',
  'goods:strong': 'words or part numbers name goods of a category clearly',
  'goods:accessory-only': 'the goods are accessories alone',
  'goods:lower-risk': 'the goods are of lower risk alone',
  'goods:unsupported': 'only the code speaks of listed goods, while the text says something else',
  'tier:any': 'the code is on the priority list',
  'tier:1': 'the code is of tier 1',
  'tier:2': 'the code is of tier 2',
  'tier:possible': 'the code is the heading of one on the priority list',
};

function said(atom: Atom): string {
  const [kind, name = ''] = atom.split(':');
  if (kind === 'group') return `something is found of the group ${name}`;
  if (kind !== 'indicator') return SAID[atom] ?? atom;
  const [id, variant] = name.split('/');
  return `${id} is found${variant === undefined || variant === 'plain' ? '' : ` (${variant})`}`;
}

function whenText(when: When): string {
  const parts = [
    ...(when.all ?? []).map((atom) => (typeof atom === 'string' ? said(atom) : atom.map(said).join(' or '))),
    ...(when.none ?? []).map((atom) => `not where ${said(atom)}`),
    ...Object.entries(COUNTS).flatMap(([key, text]) => {
      const count = when[key as keyof typeof COUNTS];
      return count === undefined ? [] : [text.replace('#', String(count))];
    }),
  ];
  return parts.length === 0 ? 'always' : parts.join('; and ');
}

const effectOf = ({ points, floor }: Reinforcement): string =>
  [
    ...(points === undefined ? [] : [`adds ${points} points`]),
    ...(floor === undefined ? [] : [`lifts the row to ${floor}; of several lifts the highest counts`]),
  ].join('; ');

function limitOf(cap: Cap): string {
  switch (cap.kind) {
    case 'same-reason':
      return 'takes away what indicators of one reason have over the highest of them';
    case 'group-sum':
      return `takes away what findings of the group "${cap.group}" have over ${cap.limit} points`;
    case 'level':
      return `lowers the row to ${cap.level}`;
    case 'level-down':
      return 'lowers the row by one level';
    case 'total':
      return `takes away what the row has over ${cap.limit} points`;
  }
}

/** @returns what `explain` tells of a reinforcement or a cap of the ledger, or of `cap`, the word that stands for all of them */
export function ledgerTopic(id: string, { grading }: Pick<LexiconData, 'grading'>): Topic | undefined {
  const rule = grading.reinforcements.find((known) => known.id === id);
  if (rule !== undefined) return topic(id, 'reinforcement of the ledger', rule.title, effectOf(rule), whenText(rule.when));
  const cap = grading.caps.find((known) => known.id === id);
  if (cap !== undefined) return topic(id, 'cap of the ledger', cap.title, limitOf(cap), 'when' in cap ? whenText(cap.when) : 'always');
  if (id !== 'cap') return undefined;
  const paragraphs = grading.caps.map(({ id, title }) => ({ label: id, text: title }));
  return { id, title: 'points that the ledger takes away', paragraphs };
}

/** @returns every id that ledgerTopic knows */
export const ledgerIds = ({ reinforcements, caps }: Grading): string[] => [...reinforcements, ...caps].map(({ id }) => id).concat('cap');

const topic = (id: string, title: string, what: string, does: string, when: string): Topic => ({
  id,
  title,
  paragraphs: [
    { label: 'What', text: what },
    { label: 'Does', text: does },
    { label: 'When', text: when },
    { label: 'Source', text: 'data/grading.json' },
  ],
});
