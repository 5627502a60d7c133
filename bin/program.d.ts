/** The file that the build writes last. */
export const BYTECODE: string;
