import type { ReportSettings } from '#model/report.ts';
import { hang } from './lines.ts';

/** Something that `explain` tells of: titled paragraphs. */
export interface Topic {
  readonly id: string;
  readonly title: string;
  readonly paragraphs: readonly { readonly label: string; readonly text: string }[];
}

const LEAST_LABEL_WIDTH = 13;

/** @returns a topic for a person, each paragraph hanging under its label */
export function topicText({ id, title, paragraphs }: Topic, { width, paint }: Pick<ReportSettings, 'width' | 'paint'>): string {
  const lines = [`${paint.strong(id)}  ${paint.dim(title)}`, ''];
  const labelWidth = Math.max(LEAST_LABEL_WIDTH, ...paragraphs.map(({ label }) => label.length + 2));
  for (const { label, text } of paragraphs) lines.push(...hang(label.padEnd(labelWidth), text, width));
  return `${lines.join('\n')}\n`;
}
