import { DOCUMENT_INDICATORS, MANIFEST_INDICATORS, ROW_INDICATORS } from '#indicators/registry.ts';
import { countryIndexOf } from '#lexicon/country-tables.ts';
import type { LexiconData } from '#lexicon/data.ts';
import type { AboutRule, ReportDocs } from '#model/report.ts';
import { createCountryReader } from '#normalize/country.ts';
import { once } from '#normalize/memo.ts';

const NOTHING: AboutRule = { title: '', what: '', why: '', next: '', silentWhen: '', source: '' };

const inWords = (id: string): string => id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');

/** @returns the lines that reports quote of indicators, categories and grading */
export function createReportDocs(data: LexiconData): ReportDocs {
  const rules = once(
    () =>
      new Map<string, AboutRule>([
        ...data.categories.map(({ id, title, what, why, next }) => [id, { title, what, why, next, silentWhen: '', source: '' }] as const),
        ...[...ROW_INDICATORS, ...MANIFEST_INDICATORS, ...DOCUMENT_INDICATORS].map(
          ({ id, docs }) => [id, { title: inWords(id), ...docs }] as const,
        ),
      ]),
  );
  const titles = once(() => new Map(data.categories.map(({ id, title }) => [id as string, title])));
  const families = once(() => new Map(data.partNumbers.map((entry) => [entry.pattern, `${entry.family} of ${entry.maker}`])));
  const ledger = once(() => new Map([...data.grading.reinforcements, ...data.grading.caps].map(({ id, title }) => [id, title])));
  const ofConcern = once(
    () => new Set(data.countries.filter(({ role }) => role === 'concern' || role === 'embargoed').map(({ code }) => code as string)),
  );
  const countries = once(() => createCountryReader(once(() => countryIndexOf({ data }))));
  return {
    next: (id) => rules().get(id)?.next ?? '',
    about: (id) => rules().get(id) ?? { ...NOTHING, title: inWords(id) },
    partFamily: (pattern) => families().get(pattern) ?? pattern,
    categoryTitle: (category) => titles().get(category) ?? category,
    country(text) {
      const cell = countries().cell(text);
      return cell.kind === 'value' ? { code: cell.value, isOfConcern: ofConcern().has(cell.value) } : undefined;
    },
    ledgerTitle: (_, id) => ledger().get(id) ?? id,
  };
}
