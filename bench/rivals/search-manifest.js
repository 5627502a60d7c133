// What the searching programs in JavaScript share: node <rival>.js <manifest.csv> <terms.txt> <seconds>
import { createReadStream, readFileSync } from 'node:fs';
import { parse } from 'csv-parse';

const DESCRIPTION = 'Description of goods';
/** Rows that are searched at once: libraries that build an index build it of so many. */
const BATCH_ROWS = 1000;

/**
 * Searches the descriptions of a manifest for terms until its end, or until so many seconds of processor time are spent,
 * and prints { rows, matched }: how many rows were searched, and how many match a term.
 * @param {(descriptions: string[], terms: string[]) => number} matchedIn how many of these descriptions match a term
 */
export async function searchManifest(matchedIn) {
  const [file, termsFile, seconds] = process.argv.slice(2);
  const terms = readFileSync(termsFile, 'utf8').trimEnd().split('\n');
  const isOver = () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1e6 >= Number(seconds);
  };
  let [rows, matched, batch] = [0, 0, []];
  const search = () => {
    matched += matchedIn(batch, terms);
    rows += batch.length;
    batch = [];
  };
  for await (const record of createReadStream(file).pipe(parse({ columns: true }))) {
    batch.push(record[DESCRIPTION]);
    if (batch.length < BATCH_ROWS) continue;
    search();
    if (isOver()) break;
  }
  search();
  process.stdout.write(`${JSON.stringify({ rows, matched })}\n`);
}
