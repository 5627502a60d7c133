import { fold } from './text.ts';

const LOCALES = ['en', 'ru', 'de', 'fr', 'es', 'tr', 'uk', 'pt', 'it'];
const SHORTEST = 3;

/** Names come from the runtime's own locale data (Unicode CLDR), so that none are listed here. */
function namesOf(month: number): readonly string[] {
  const day = new Date(Date.UTC(2024, month - 1, 15));
  return LOCALES.flatMap((locale) =>
    [{ month: 'long' } as const, { month: 'long', day: 'numeric' } as const].flatMap((options) =>
      new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
        .formatToParts(day)
        .filter(({ type }) => type === 'month')
        .map(({ value }) => fold(value)),
    ),
  );
}

function collect(): ReadonlyMap<string, number> {
  const whole = new Map<string, number>();
  const beginnings = new Map<string, number>();
  for (let month = 1; month <= 12; month++) {
    for (const name of namesOf(month)) {
      whole.set(name, month);
      for (let length = SHORTEST; length < name.length; length++) {
        const beginning = name.slice(0, length);
        beginnings.set(beginning, (beginnings.get(beginning) ?? month) === month ? month : 0);
      }
    }
  }
  return new Map([...beginnings, ...whole]);
}

let months: ReadonlyMap<string, number> | undefined;

/**
 * @param name a folded name of a month, or three letters or more of its beginning, in a language of the manifests
 * @returns 1 to 12; undefined where no month, or several, begin so
 */
export function monthOf(name: string): number | undefined {
  months ??= collect();
  const month = months.get(name);
  return month === 0 ? undefined : month;
}
