/** Applies the laws between files, and stops the build where anything is wrong. */
import type { Rules } from '../rules/index.ts';
import type { Catalog } from './derive.ts';
import { CatalogError } from './problem.ts';

/** Throws a `CatalogError` with every problem of the catalog: of reading, of shape, and of breaking a rule. */
export function check(catalog: Catalog, rules: Rules): void {
  const broken = rules.always.flatMap((rule) => rule(catalog));
  const problems = [...catalog.problems, ...broken];
  // A rule that looks for what is missing would accuse the innocent while a file that may hold it cannot be used.
  if (catalog.problems.length === 0) problems.push(...rules.whenComplete.flatMap((rule) => rule(catalog)));
  if (problems.length > 0) throw new CatalogError(problems);
}
