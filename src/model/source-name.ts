/** @returns where rows stand: the file's name, with that of the sheet where it is one */
export const sourceName = ({ file, sheet }: { readonly file: string; readonly sheet?: string | null }): string =>
  sheet == null ? file : `${file} (${sheet})`;
