import { editDistance } from './edit-distance.ts';

/** @returns what goes on a problem's sentence where one of the known names may have been meant, else nothing */
export function suggestion(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  return near === undefined ? '' : `, did you mean "${near}"?`;
}

/** @returns the choice spelled most like the word, if another one is near enough to be meant: a link that leads nowhere stands in its folder by its own name */
export function nearest(word: string, choices: readonly string[]): string | undefined {
  const wanted = word.toLowerCase().slice(0, 64);
  let best: string | undefined;
  let bestDistance = Math.max(2, Math.floor(wanted.length / 3)) + 1;
  for (const choice of choices) {
    if (choice === word) continue;
    const candidate = choice.toLowerCase();
    const distance = candidate.startsWith(wanted) && wanted.length > 2 ? 1 : editDistance(wanted, candidate.slice(0, 64));
    if (distance < bestDistance) {
      best = choice;
      bestDistance = distance;
    }
  }
  return best;
}
