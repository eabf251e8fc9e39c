import { z } from 'zod';

/**
 * A day such as 2026-11-22. YAML readers differ: some hand over a string, others a Date at
 * midnight UTC; both come out as the string.
 */
export const daySchema = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  z.iso.date('must be a day such as 2026-11-22'),
);
