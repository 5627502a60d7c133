/** What stands behind U+202E, the right-to-left override, is shown turned around. */
const TURNS = /\u202e/;

const CONTROL = /[\u202a-\u202e\u2066-\u2069\n\r\u0085\u001c-\u001e\u2029]/g;
const TURNED = '\u202e';
const END = '\u202c';
const END_OF_ISOLATE = '\u2069';
const ISOLATES = '\u2066\u2067\u2068';
const OPENINGS = `\u202a\u202b\u202d${TURNED}${ISOLATES}`;
/** Deeper ones do nothing (Unicode Standard Annex 9, BD2). */
const DEEPEST = 125;

/** A text as it is shown, and where each of its UTF-16 units stands in the text as it is stored. */
export interface TurnedText {
  readonly text: string;
  readonly places: Int32Array;
}

/** A stretch of the stored text between two controls. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

interface Block {
  readonly opening: string;
  readonly parts: (Stretch | Block)[];
}

const blockOf = (opening: string): Block => ({ opening, parts: [] });
const isIsolate = ({ opening }: Block): boolean => opening !== '' && ISOLATES.includes(opening);

/** @returns whether a part of the text is shown turned around */
export const isTurned = (text: string): boolean => TURNS.test(text);

/**
 * Puts a text in the order in which it is shown, as far as overrides of its direction decide on that (Unicode Standard Annex 9): an
 * embedding or an isolate leaves the words of our scripts as they are. Bidi controls are left out.
 */
export function asShown(text: string): TurnedText {
  const pieces: string[] = [];
  const places = new Int32Array(text.length);
  let count = 0;
  const write = (start: number, end: number): void => {
    pieces.push(text.slice(start, end));
    for (let at = start; at < end; at++) places[count++] = at;
  };
  const writeBlock = ({ opening, parts }: Block): void => {
    for (const part of opening === TURNED ? parts.reverse() : parts) {
      if ('parts' in part) writeBlock(part);
      else if (opening === TURNED) for (const { start, end } of charactersOf(text, part).reverse()) write(start, end);
      else write(part.start, part.end);
    }
  };
  for (const block of paragraphsOf(text)) writeBlock(block);
  return { text: pieces.join(''), places: places.subarray(0, count) };
}

/** @returns characters with the marks on them */
const charactersOf = (text: string, { start, end }: Stretch): Stretch[] =>
  Array.from(text.slice(start, end).matchAll(/.\p{M}*/gsu), ({ 0: character, index }) => ({
    start: start + index,
    end: start + index + character.length,
  }));

/** @returns the lines of a text with what their controls enclose; line ends end all that is open */
function* paragraphsOf(text: string): Generator<Block> {
  let open = [blockOf('')];
  let ignored = 0;
  let from = 0;
  const innermost = (): Block => open.at(-1) as Block;
  const take = (end: number): void => {
    if (end > from) innermost().parts.push({ start: from, end });
  };
  /** What is enclosed right behind something enclosed in the same way is shown as one with it. */
  const enclose = (opening: string): void => {
    const before = innermost().parts.at(-1);
    const joins = before !== undefined && 'parts' in before && before.opening === opening && !isIsolate(before);
    const block = joins ? before : blockOf(opening);
    if (!joins) innermost().parts.push(block);
    open.push(block);
  };
  for (const { 0: control, index } of text.matchAll(CONTROL)) {
    take(index);
    from = index + 1;
    if (OPENINGS.includes(control)) {
      if (open.length > DEEPEST) ignored++;
      else enclose(control);
    } else if (ignored > 0 && (control === END || control === END_OF_ISOLATE)) {
      ignored--;
    } else if (control === END) {
      if (open.length > 1 && !isIsolate(innermost())) open.pop();
    } else if (control === END_OF_ISOLATE) {
      if (open.some(isIsolate)) while (!isIsolate(open.pop() as Block));
    } else {
      (open[0] as Block).parts.push({ start: index, end: from });
      yield open[0] as Block;
      open = [blockOf('')];
      ignored = 0;
    }
  }
  take(text.length);
  yield open[0] as Block;
}
