import { defineRowIndicator } from '#indicators/define.ts';
import { cellEvidence } from '#model/evidence.ts';
import { DESCRIPTION_FIELDS, type Field } from '#model/fields.ts';
import type { Row } from '#model/row.ts';

const DESCRIPTIONS = [...DESCRIPTION_FIELDS];
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const OTHERS = ['partNumber', 'model', 'hsCode'] as const satisfies readonly Field[];

/** Question marks and replacement characters that an export leaves where it lost letters. */
const LOST = /[?\ufffd]/g;
const LEAST_LOST = 3;

const countLost = (text: string): number => (text.includes('?') || text.includes('\ufffd') ? (text.match(LOST)?.length ?? 0) : 0);

function isReadable(text: string): boolean {
  if (!LETTER_OR_DIGIT.test(text)) return false;
  const lost = countLost(text);
  return lost < LEAST_LOST || (text.match(/\p{L}/gu)?.length ?? 0) >= lost;
}

/** What the row was screened by instead. */
function remainder(row: Row): string {
  const filled = OTHERS.filter((field) => LETTER_OR_DIGIT.test(row.text(field)));
  return filled.length === 0 ? 'Nothing else names the goods.' : `Screened by ${filled.join(', ')} alone.`;
}

export default defineRowIndicator({
  id: 'description-unreadable',
  severity: 'medium',
  memo: false,
  applies: 'any',
  needs: [['description']],
  docs: {
    what: 'The description is empty, holds no letters or digits, or lost its letters in an export, so that the words of the line could not be screened.',
    why: 'A line that nobody could read must not look like a line on which nothing was found.',
    next: 'Ask for the file again in a Unicode encoding, or for the missing description, and screen it again.',
    silentWhen:
      'The file has no description column (a notice says so), the description holds readable words or numbers, or the whole record is blank.',
    source: 'Design rule of the project: what could not be checked is said',
  },
  messages: {
    empty: 'The description is empty. {remainder}',
    nothingLeft: 'The description "{text}" holds no letters or digits. {remainder}',
    lost: 'The letters of the description "{text}" were lost on the way. {remainder}',
  },
  assess({ row }) {
    if (!row.has('description')) return undefined;
    if (DESCRIPTIONS.some((field) => isReadable(row.text(field)))) return undefined;
    if (row.source.cells.every((cell) => cell.trim() === '')) return undefined;
    const text = row.text('description').trim();
    const fields = ['description'] as const;
    if (text === '') return { message: 'empty', data: { remainder: remainder(row) }, fields };
    const found = { data: { text, remainder: remainder(row) }, fields, evidence: [cellEvidence(row, 'description', 'unreadable')] };
    return { message: countLost(text) >= LEAST_LOST ? 'lost' : 'nothingLeft', ...found };
  },
});
