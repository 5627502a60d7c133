/// <reference lib="dom" />
import { type Packed, unpack } from '#report/html/packed.ts';
import type { View } from '#report/html/view.ts';
import { byId } from './elements.ts';

/** What the page tells, as the report wrote it. */
export const view = unpack(JSON.parse(byId('data').textContent ?? '') as Packed) as View;
