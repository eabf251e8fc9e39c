import lighthouse from 'lighthouse';

export type Category = 'performance' | 'accessibility' | 'best-practices' | 'seo';

/** What Lighthouse gave a page: points out of 100 by category, and what cost points. */
export interface Scores {
  points: Partial<Record<Category, number>>;
  faults: string[];
  /** Milliseconds until the largest thing is painted and of a blocked page; null unless performance is asked. */
  paint: number | null;
  blocked: number | null;
}

/**
 * Runs Lighthouse several times and takes the median of each category.
 *
 * @param debuggingPort where a Chromium listens
 */
export async function runLighthouse(
  url: string,
  debuggingPort: number,
  categories: Category[],
  runs = 3,
): Promise<Scores> {
  const points = new Map<Category, number[]>();
  const faults = new Set<string>();
  const paints: number[] = [];
  const blocks: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const result = await lighthouse(url, {
      port: debuggingPort,
      logLevel: 'error',
      onlyCategories: categories,
    });
    if (result === undefined || result.lhr.runtimeError !== undefined) {
      throw new Error(
        `Lighthouse could not look at ${url}: ${result?.lhr.runtimeError?.message ?? 'no result'}`,
      );
    }
    paints.push(result.lhr.audits['largest-contentful-paint']?.numericValue ?? NaN);
    blocks.push(result.lhr.audits['total-blocking-time']?.numericValue ?? NaN);
    for (const id of categories) {
      const { score, auditRefs } = result.lhr.categories[id]!;
      points.set(id, [...(points.get(id) ?? []), Math.round((score ?? 0) * 100)]);
      for (const { id: auditId, weight } of auditRefs) {
        const audit = result.lhr.audits[auditId]!;
        if (weight > 0 && audit.score !== null && audit.score < 1) {
          faults.add(
            `${id}: ${audit.title}${audit.displayValue ? ` (${audit.displayValue})` : ''}`,
          );
        }
      }
    }
  }
  return {
    points: Object.fromEntries([...points].map(([id, values]) => [id, median(values)])),
    faults: [...faults],
    paint: categories.includes('performance') ? median(paints) : null,
    blocked: categories.includes('performance') ? median(blocks) : null,
  };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
