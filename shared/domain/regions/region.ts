/**
 * A place in the stored form of divisions.ts. `country` is 中国 as soon as a Chinese place was recognised, else the foreign
 * name as typed. `rest` is what was not understood (a street, a foreign state), never lost.
 */
export type Region = { country?: string; province?: string; city?: string; district?: string; rest?: string }
