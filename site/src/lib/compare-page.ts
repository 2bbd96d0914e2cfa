/** What /compare/ needs: the models to choose from, the names of the rows, the words of its script. */
import { formats, models as catalogModels, type Model } from 'bedrock-model-catalog';
import english from '../content/i18n/en.json' with { type: 'json' };
import type { Option } from './calculator-page.ts';
import { inDefaultOrder } from './catalog-view.ts';
import { nameOf } from './client/calculator-parts.ts';
import { rowGroups } from './client/compare-rows.ts';
import type { Reader, Word } from './words.ts';

/** The models by status, and every name that a link may use for one. */
export function compareChoices({ t }: Reader, models: readonly Model[] = catalogModels) {
  const ordered = inDefaultOrder(models);
  const options: readonly Option[] = ordered.map((model) => ({
    value: model.slug,
    label: nameOf(model),
    group: t(`status.${model.lifecycle.status}`),
  }));
  return {
    options,
    slugs: ordered.flatMap(
      ({ slug, id }) =>
        [
          [slug, slug],
          [id as string, slug],
        ] as const,
    ),
  };
}

/** The names of the rows by their keys; the parameters are those that several dialects share, by their standard names. */
export function rowLabels({ t }: Reader): Readonly<Record<string, string>> {
  const fixed = Object.values(rowGroups)
    .flat()
    .map((row) => [row, t(`compare.row.${row}`)]);
  const standards = new Set(
    Object.values(formats).flatMap(({ parameters }) => parameters.flatMap(({ standard }) => standard ?? [])),
  );
  return Object.fromEntries([...fixed, ...[...standards].map((name) => [`param.${name}`, name])]);
}

/** The words of the script. */
export function compareWords({ t }: Reader): Readonly<Record<string, string>> {
  const keys = (Object.keys(english) as Word[]).filter((key) =>
    /^(compare\.(?!row|param|lead|desc)|absent\.|calc\.fault\.)/.test(key),
  );
  return Object.fromEntries(keys.map((key) => [key, t(key, { skipInterpolation: true } as never)]));
}
