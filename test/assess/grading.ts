import { gradingSchema } from '#lexicon/schema/grading.ts';
import type { Finding } from '#model/finding.ts';
import type { Grading } from '#model/grading.ts';
import type { IndicatorId } from '#model/indicator-ids.ts';
import raw from '../../data/grading.json' with { type: 'json' };

export const grading: Grading = gradingSchema.parse(raw);

/** A finding of an indicator, of its own or of one that another stage brings. */
export const finding = (id: string, variant: string | null = null): Finding => ({
  id: id as IndicatorId,
  severity: 'medium',
  message: `${id} said something.`,
  fields: [],
  evidence: [],
  variant,
});
