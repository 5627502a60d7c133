import type { YAMLError } from 'yaml';

/** @returns what is wrong and where, without the excerpt that follows a colon and a line break */
export const yamlProblem = ({ message }: YAMLError): string =>
  (message.split('\n')[0] as string).replace(/:$/, '').replace('Maximum call stack size exceeded', 'lists or keys are nested too deep');
