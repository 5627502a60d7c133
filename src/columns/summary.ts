import { fold } from '#normalize/text.ts';

/** @param pivot how pivot tables of spreadsheets begin the headers that they write */
export function compileSummaryHeaders(pivot: readonly { readonly text: string }[]): (headers: readonly string[]) => readonly string[] {
  const beginnings = pivot.map(({ text }) => fold(text));
  return (headers) => headers.filter((header) => beginnings.some((beginning) => fold(header).startsWith(beginning)));
}
