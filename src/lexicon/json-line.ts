type Step = string | number;

interface Frame {
  readonly isList: boolean;
  /** Whether all that stands around lies on the way. */
  readonly isOnWay: boolean;
  at: Step | undefined;
}

/** @returns the steps of a path such as `terms[0].weight` */
const stepsOf = (path: string): Step[] => (path.match(/[^.[\]]+/g) ?? []).map((step) => (/^\d+$/.test(step) ? Number(step) : step));

/** @returns the place behind a text that begins with a quote */
function behindText(json: string, from: number): number {
  let place = from + 1;
  while (place < json.length && json[place] !== '"') place += json[place] === '\\' ? 2 : 1;
  return place + 1;
}

/**
 * @param json a text that can be read as JSON
 * @param path as errors name it: `terms[0].weight`
 * @returns the line, from 1, on which the value begins, or the innermost one around it that is there
 */
export function lineOf(json: string, path: string): number {
  const steps = stepsOf(path);
  const frames: Frame[] = [];
  const isHere = (): boolean => {
    const frame = frames.at(-1);
    return frame === undefined || (frame.isOnWay && frame.at === steps[frames.length - 1]);
  };
  let [line, found, place] = [1, 1, 0];
  while (place < json.length) {
    const sign = json[place] as string;
    const frame = frames.at(-1);
    const isKey = sign === '"' && frame !== undefined && !frame.isList && frame.at === undefined;
    if (!isKey && /[^\s:,\]}]/.test(sign) && frames.length <= steps.length && isHere()) found = line;
    if (sign === '\n') line++;
    if (sign === '{' || sign === '[') frames.push({ isList: sign === '[', isOnWay: isHere(), at: sign === '[' ? 0 : undefined });
    else if (sign === '}' || sign === ']') frames.pop();
    else if (sign === ',' && frame !== undefined) frame.at = typeof frame.at === 'number' ? frame.at + 1 : undefined;
    if (sign !== '"') {
      place++;
      continue;
    }
    const end = behindText(json, place);
    if (isKey) frame.at = JSON.parse(json.slice(place, end)) as string;
    place = end;
  }
  return found;
}
