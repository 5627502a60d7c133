import type { Browser } from 'playwright-core';

export const PAGE_RUN: readonly string[];
export function pagePictures(
  browser: Browser,
  file: string,
): Promise<{ readonly pictures: Readonly<Record<string, Buffer>>; readonly shown: string }>;
export function receipt(shown: string, pictures: Readonly<Record<string, Buffer>>): string;
