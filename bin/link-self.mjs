// Part of `npm ci` in a checkout: lets `npx cargoscreen` find the program right here, without installing it into npm's cache.
import { existsSync, mkdirSync, symlinkSync } from 'node:fs';

const folder = new URL('../node_modules/.bin/', import.meta.url);
const link = new URL('cargoscreen', folder);
if (!existsSync(link)) {
  mkdirSync(folder, { recursive: true });
  try {
    symlinkSync('../../bin/cargoscreen.js', link);
  } catch (error) {
    // Windows asks for a privilege to link; npx then takes its own, slower way.
    if (error.code !== 'EPERM') throw error;
  }
}
