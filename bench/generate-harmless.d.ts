/** @returns a manifest of harmless goods as CSV, the same for the same seed */
export function harmlessManifest(rows: number, seed: number): string;
