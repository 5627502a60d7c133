import { expect, test } from 'vitest';
import { sarif } from '#report/sarif.ts';
import { found, graded, reported } from '../support/reported.ts';

interface Log {
  readonly runs: readonly [
    {
      readonly results: readonly { readonly level: string; readonly rank: number }[];
      readonly invocations: readonly [{ readonly toolExecutionNotifications: readonly { readonly message: { readonly text: string } }[] }];
    },
  ];
}

test('lists no more results than code scanning takes, the gravest of them, and says how many are left out', () => {
  const rows = Array.from({ length: 25_002 }, (_, index) => graded(index + 1, 'low', [found(String(index))]));
  const { runs } = JSON.parse(reported(sarif, [...rows, graded(25_003, 'critical', [found('last')])])) as Log;
  expect(runs[0].results).toHaveLength(25_000);
  expect(runs[0].results[0]).toMatchObject({ level: 'error', rank: 90 });
  expect(runs[0].invocations[0].toolExecutionNotifications[0]?.message.text).toBe(
    'The gravest 25,000 findings are listed and 3 more rows are not.',
  );
});
