import { nearest } from '#errors/nearest.ts';
import { ScreenError } from '#errors/screen-error.ts';
import { FIELDS, type Field } from '#model/fields.ts';

/**
 * @returns the choice that the value names
 * @throws ScreenError E_CHOICE
 */
export function choose<Choice extends string>(option: string, value: string, choices: readonly Choice[]): Choice {
  const choice = choices.find((name) => name === value.toLowerCase());
  if (choice === undefined) throw new ScreenError('E_CHOICE', { option, value, choices, nearest: nearest(value, choices) });
  return choice;
}

/**
 * @param words what the option takes besides, for the error
 * @throws ScreenError E_NUMBER
 */
export function wholeNumber(option: string, value: string, least: number, words: readonly string[] = []): number {
  const number = Number(value);
  if (!/^\d+$/.test(value) || number < least || !Number.isSafeInteger(number))
    throw new ScreenError('E_NUMBER', { option, value, least, words });
  return number;
}

/** @throws ScreenError E_COLUMN_SYNTAX, E_COLUMN_FIELD */
export function parseColumns(texts: readonly string[]): Readonly<Partial<Record<Field, string>>> {
  const columns: Partial<Record<Field, string>> = {};
  for (const text of texts) {
    const equals = text.indexOf('=');
    if (equals < 1 || text.slice(equals + 1).trim() === '') throw new ScreenError('E_COLUMN_SYNTAX', { text });
    const name = text.slice(0, equals).trim();
    const field = FIELDS.find((known) => known.toLowerCase() === name.toLowerCase());
    if (field === undefined) throw new ScreenError('E_COLUMN_FIELD', { field: name, nearest: nearest(name, FIELDS), fields: FIELDS });
    columns[field] = text.slice(equals + 1).trim();
  }
  return columns;
}
