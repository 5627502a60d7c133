const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** @returns the text as HTML shows it, in elements and in quoted attributes */
export const markup = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] as string);
