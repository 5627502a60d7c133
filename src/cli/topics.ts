import { DOCUMENT_INDICATORS, MANIFEST_INDICATORS, ROW_INDICATORS } from '#indicators/registry.ts';
import type { LexiconData } from '#lexicon/data.ts';
import { LEVELS } from '#model/level.ts';
import type { Topic } from '#report/topic-text.ts';
import { countsOf } from './indicator-counts.ts';
import { ledgerIds, ledgerTopic } from './ledger-topics.ts';

const INDICATORS = [...ROW_INDICATORS, ...MANIFEST_INDICATORS, ...DOCUMENT_INDICATORS];
const SUBJECTS = { row: 'a row', manifest: 'a manifest', documents: 'two documents' } as const;

function indicatorTopic(id: string, { grading }: LexiconData): Topic | undefined {
  const indicator = INDICATORS.find((known) => known.id === id);
  if (indicator === undefined) return undefined;
  const { docs, severity, memo, needs, scope } = indicator;
  const looksAt =
    indicator.scope === 'documents'
      ? 'lines of two documents (cargoscreen compare)'
      : indicator.applies === 'listed'
        ? 'rows with listed goods or a priority-list code'
        : 'every row';
  return {
    id,
    title: `indicator of ${SUBJECTS[scope]}, ${severity}`,
    paragraphs: [
      { label: 'What', text: docs.what },
      { label: 'Why', text: docs.why },
      { label: 'Next', text: docs.next },
      { label: 'Silent when', text: docs.silentWhen },
      {
        label: 'Looks at',
        text: `${looksAt}; needs ${needs.map((choice) => choice.join(' or ')).join(', and ')}`,
      },
      countsOf(indicator, grading),
      { label: 'Source', text: `${docs.source}${memo ? ' (named by the memo of 2022)' : ''}` },
    ],
  };
}

function categoryTopic(id: string, data: LexiconData): Topic | undefined {
  const category = data.categories.find((known) => known.id === id);
  if (category === undefined) return undefined;
  const { title, what, why, next, terms, lowerRisk } = category;
  const langs = [...new Set(terms.map(({ lang }) => lang))].sort();
  return {
    id,
    title: `category of goods: ${title}`,
    paragraphs: [
      { label: 'What', text: what },
      { label: 'Why', text: why },
      { label: 'Next', text: next },
      { label: 'Known by', text: `${terms.length} terms (${langs.join(', ')}), part-number families, brands and HS codes` },
      ...(lowerRisk ? [{ label: 'Graded', text: 'a level lower than other goods' }] : []),
    ],
  };
}

function levelTopic(id: string, { grading, levels }: LexiconData): Topic | undefined {
  const facts = levels.find(({ level }) => level === id);
  if (facts === undefined) return undefined;
  const bands = [{ level: 'none', from: 0 }, ...grading.bands];
  const place = bands.findIndex(({ level }) => level === id);
  const least = bands[place]?.from ?? 0;
  const most = (bands[place + 1]?.from ?? 101) - 1;
  return {
    id,
    title: 'level of risk',
    paragraphs: [
      { label: 'Score', text: least === most ? `${least}` : `${least} to ${most}` },
      { label: 'What', text: facts.what },
      { label: 'Next', text: facts.next },
    ],
  };
}

/** @returns what `explain` tells of an id; undefined where there is no such id */
export const findTopic = (id: string, data: LexiconData): Topic | undefined =>
  indicatorTopic(id, data) ?? categoryTopic(id, data) ?? levelTopic(id, data) ?? ledgerTopic(id, data);

/** @returns every id that `explain` knows */
export const topicIds = (data: LexiconData): string[] => [
  ...INDICATORS.map(({ id }) => id),
  ...data.categories.map(({ id }) => id),
  ...LEVELS,
  ...ledgerIds(data.grading),
];
