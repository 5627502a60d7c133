import { posix } from 'node:path';

const withSlashes = (path: string): string => path.replaceAll('\\', '/');

/** @returns a file as tools for code review know it: from the working folder where it lies below that, with slashes; else as it was given */
export function reviewPath(file: string, folder: string): string {
  const [path, from] = [withSlashes(file), withSlashes(folder)];
  const relative = posix.relative(from, posix.join(posix.isAbsolute(path) || /^[a-z]:\//i.test(path) ? '' : from, path));
  return relative === '' || relative === '..' || relative.startsWith('../') ? path : relative;
}
