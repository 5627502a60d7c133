import type { Target } from './target.ts';
import { cuts } from './targets/cuts.ts';
import { files } from './targets/files.ts';
import { matcher } from './targets/matcher.ts';
import { reader } from './targets/reader.ts';
import { reports } from './targets/reports.ts';
import { rows } from './targets/rows.ts';
import { spans } from './targets/spans.ts';

export const TARGETS: readonly Target<unknown>[] = [reader, files, rows, cuts, spans, matcher, reports];
