import { DOCUMENT_INDICATORS, ROW_INDICATORS } from '#indicators/registry.ts';
import type { LexiconData } from '#lexicon/data.ts';
import type { ReportDocs } from '#model/report.ts';

/** @returns the lines that reports quote of indicators, categories and grading */
export function createReportDocs(data: LexiconData): ReportDocs {
  const next = new Map<string, string>([
    ...data.categories.map(({ id, next }) => [id, next] as const),
    ...[...ROW_INDICATORS, ...DOCUMENT_INDICATORS].map(({ id, docs }) => [id, docs.next] as const),
  ]);
  const titles = new Map(data.categories.map(({ id, title }) => [id as string, title]));
  let families: ReadonlyMap<string, string> | undefined;
  const ledger = new Map([...data.grading.reinforcements, ...data.grading.caps].map(({ id, title }) => [id, title]));
  return {
    next: (id) => next.get(id) ?? '',
    partFamily: (pattern) => {
      families ??= new Map(data.partNumbers.map((entry) => [entry.pattern, `${entry.family} of ${entry.maker}`]));
      return families.get(pattern) ?? pattern;
    },
    categoryTitle: (category) => titles.get(category) ?? category,
    ledgerTitle: (_, id) => ledger.get(id) ?? id,
  };
}
