import { createReportDocs } from '#cli/docs.ts';
import { readOptions } from '#config/read-options.ts';
import { createScreening } from '#run/prepare/screening.ts';

/** What all targets screen with: the bundled facts, compiled once. */
export const screening = await createScreening({ only: null, skip: [] });

export const docs = createReportDocs(screening.data);

export const READ = readOptions({});

/** The day of every run, YYYY-MM-DD. */
export const TODAY = '2026-01-31';
