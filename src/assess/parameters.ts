/** Numbers that indicators work with, by indicator and name. */
export type Parameters = Readonly<Record<string, Readonly<Record<string, number>>>>;

interface Entry {
  readonly indicator: string;
  readonly name: string;
  readonly value: number;
}

/** @returns the entries of data/parameters.json by indicator and name */
export function parametersOf(entries: readonly Entry[]): Parameters {
  const parameters: Record<string, Record<string, number>> = {};
  for (const { indicator, name, value } of entries) {
    parameters[indicator] = { ...parameters[indicator], [name]: value };
  }
  return parameters;
}
