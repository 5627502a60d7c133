import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { TriedRow } from '#model/evaluation.ts';
import { tryFile } from '#run/evaluate-file.ts';
import { createScreening } from '#run/prepare/screening.ts';

const FILE = 'fixtures/goods-cases.csv';
const PATH = fileURLToPath(new URL(`../../${FILE}`, import.meta.url));

/** @returns the labelled cases of the project with what the real matcher finds, HS column hidden */
export async function goodsCases(): Promise<readonly TriedRow[]> {
  if (!existsSync(PATH)) throw new Error(`${FILE} is not there`);
  return (await tryFile({ kind: 'file', file: PATH }, await createScreening({ only: [], skip: [] }), false)).rows;
}
