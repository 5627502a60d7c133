import { visible } from './visible.ts';

/** What one file of a folder does to the bundled facts, by keys. */
interface Change {
  readonly file: string;
  readonly added: readonly string[];
  readonly replaced: readonly {
    readonly entry: string;
    readonly changes: readonly { readonly key: string; readonly before: unknown; readonly after: unknown }[];
  }[];
  readonly dropped: readonly string[];
}

const valueText = (value: unknown): string => (value === null ? 'nothing' : JSON.stringify(value));

/** @returns what changes, a line an entry: + added, ~ replaced, with what it says instead, - taken out */
export function overlayText(changes: readonly Change[]): string {
  const lines = changes.flatMap(({ file, added, replaced, dropped }) => [
    visible(file),
    ...added.map((key) => `  + ${visible(key)}`),
    ...replaced.flatMap(({ entry, changes: inside }) => [
      `  ~ ${visible(entry)}`,
      ...inside.map(({ key, before, after }) => `      ${visible(`${key}: ${valueText(before)} -> ${valueText(after)}`)}`),
    ]),
    ...dropped.map((key) => `  - ${visible(key)}`),
  ]);
  return `${lines.join('\n')}\n`;
}

/** A source by its dates, YYYY-MM-DD. */
interface Dated {
  readonly id: string;
  readonly title: string;
  readonly edition: string | null;
  readonly retrieved: string;
  /** From the day on which it was read to today. */
  readonly days: number;
}

/** How old the facts are. */
export interface Ages {
  readonly edition: string;
  readonly compared: string;
  /** Days after which a run says that nobody has compared the list. */
  readonly listAge: number;
  /** Oldest first. */
  readonly sources: readonly Dated[];
}

const daysText = (days: number): string => (days === 1 ? '1 day' : `${days} days`);

/** @returns of when the priority list is, and a line for each source */
export function agesText({ edition, compared, listAge, sources }: Ages): string {
  const width = Math.max(...sources.map(({ days }) => daysText(days).length));
  const lines = sources.map(({ id, title, edition: of, retrieved, days }) =>
    visible(`  ${retrieved}  ${daysText(days).padStart(width)}  ${id}: ${title}${of === null ? '' : ` (${of})`}`),
  );
  const list = `Priority list of ${edition}, last compared with what its publishers offer on ${compared}; runs tell it after ${listAge} days.`;
  return `${list}\nSources by the day on which they were last read:\n${lines.join('\n')}\n`;
}

interface Placed {
  readonly file: string;
}

/** What `lexicon check` proved, and what of it does not hold. */
export interface Check {
  /** Undefined where the bundled facts alone were proved. */
  readonly folder: string | undefined;
  readonly changes: readonly Change[];
  /** Cases and examples of the folder's files, and those of the bundled ones. */
  readonly own: readonly Placed[];
  readonly bundled: readonly Placed[];
  readonly failed: readonly Placed[];
}

const held = (proofs: readonly Placed[], failed: readonly Placed[]): string =>
  proofs.length === 0
    ? 'no cases'
    : `${proofs.length - failed.length} of ${proofs.length} ${proofs.length === 1 ? 'case holds' : 'cases hold'}`;

/** @returns a line for each file of the folder, one for the bundled facts, and the sum */
export function checkText({ folder, changes, own, bundled, failed }: Check): string {
  if (folder === undefined) return `Bundled facts: ${held(bundled, failed)}.\n`;
  const of = (placed: readonly Placed[], wanted: string): readonly Placed[] => placed.filter(({ file }) => file === wanted);
  const files = changes.map(({ file, added, replaced, dropped }) => {
    const counts = `${added.length} added, ${replaced.length} changed, ${dropped.length} taken out`;
    return `  ${visible(file)}: ${counts}; ${held(of(own, file), of(failed, file))}\n`;
  });
  const ownFiles = new Set(changes.map(({ file }) => file));
  const bundledFailed = failed.filter(({ file }) => !ownFiles.has(file));
  const valid = changes.length === 1 ? '1 file is valid' : `${changes.length} files are valid`;
  return `${files.join('')}  bundled facts: ${held(bundled, bundledFailed)}\n${visible(folder)}: ${valid}; ${held([...own, ...bundled], failed)}.\n`;
}
