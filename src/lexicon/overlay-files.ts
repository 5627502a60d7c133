import { lstatSync, readdirSync, readFileSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { fail, type Problems } from './overlay-problems.ts';

/** More, in all files together, is no list of words that a person keeps. */
const MOST_BYTES = 16 * 1024 * 1024;
/** Files and folders of any name, at any depth. */
const MOST_NAMES = 2000;

/** A JSON file of a folder of facts. */
export interface OverlayFile {
  /** Below the folder, with slashes. */
  readonly path: string;
  /** As errors name it. */
  readonly file: string;
  readonly text: string;
  readonly json: unknown;
}

/** A key that means something to JavaScript itself must not reach the facts. */
function plainValue(key: string, value: unknown): unknown {
  if (key === '__proto__') throw new Error('"__proto__" is no key');
  return value;
}

/** Collects the JSON files of a folder; of what else stands in it, only folders are entered. */
class FolderReader {
  readonly files: OverlayFile[] = [];
  readonly #folder: string;
  readonly #problems: Problems;
  #names = 0;
  #bytes = 0;

  constructor(folder: string, problems: Problems) {
    this.#folder = folder;
    this.#problems = problems;
  }

  read(below = ''): void {
    const folder = join(this.#folder, below);
    for (const name of this.#namesIn(folder)) {
      const path = below === '' ? name : `${below}/${name}`;
      const file = join(this.#folder, path);
      const stats = lstatSync(file);
      if (stats.isSymbolicLink()) fail(file, '', 'it is a link; a lexicon holds its facts itself');
      if (stats.isDirectory()) this.read(path);
      else if (!name.startsWith('.') && name.endsWith('.json')) this.#add(path, file, stats);
    }
  }

  #namesIn(folder: string): readonly string[] {
    let names: string[];
    try {
      names = readdirSync(folder).sort();
    } catch (cause) {
      return fail(folder, '', `it can't be read as a folder (${(cause as NodeJS.ErrnoException).code ?? 'unknown'})`);
    }
    this.#names += names.length;
    if (this.#names > MOST_NAMES) fail(this.#folder, '', `it holds more than ${MOST_NAMES} files and folders`);
    return names;
  }

  #add(path: string, file: string, stats: Stats): void {
    if (!stats.isFile()) fail(file, '', 'it is no regular file');
    this.#bytes += stats.size;
    if (this.#bytes > MOST_BYTES) fail(file, '', `with it the files have more than ${MOST_BYTES} bytes`);
    const text = readFileSync(file, 'utf8');
    try {
      this.files.push({ path, file, text, json: JSON.parse(text, plainValue) as unknown });
    } catch (cause) {
      const { message } = cause as Error;
      const before = text.slice(0, Number(/position (\d+)/.exec(message)?.[1] ?? 0));
      this.#problems.add({ file, text: before }, '', `it can't be read as JSON (${message})`, before.split('\n').length);
    }
  }
}

/**
 * @returns the JSON files of a folder in the order of their names, at least one
 * @param problems takes files that are no JSON
 * @throws ScreenError E_LEXICON where there is none, and for links, pipes, devices and more than is bounded
 */
export function readOverlayFiles(folder: string, problems: Problems): readonly OverlayFile[] {
  const reader = new FolderReader(folder, problems);
  reader.read();
  if (reader.files.length === 0 && problems.count === 0) fail(folder, '', 'there is no JSON file in it');
  return reader.files;
}
