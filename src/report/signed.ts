/** @returns points with their sign */
export const signed = (points: number): string => (points < 0 ? String(points) : `+${points}`);
