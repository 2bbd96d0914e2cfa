/** The laws between files of the catalog. Each is one file, named as the law. */
import type { Catalog } from '../compile/derive.ts';
import type { Problem } from '../compile/problem.ts';
import { batchCostsNoMore } from './batch-costs-no-more.ts';
import { boundsAreForTheUnknown } from './bounds-are-for-the-unknown.ts';
import { capabilitiesAgree } from './capabilities-agree.ts';
import { datesAreInOrder } from './dates-are-in-order.ts';
import { disputesDisagree } from './disputes-disagree.ts';
import { everyFactHasASource } from './every-fact-has-a-source.ts';
import { formatAnswersWithItsModality } from './format-answers-with-its-modality.ts';
import { formatExampleFitsSchema } from './format-example-fits-schema.ts';
import { formatFitsTheModality } from './format-fits-the-modality.ts';
import { formatParametersAreInTheSchema } from './format-parameters-are-in-the-schema.ts';
import { formatPathsSelectSomething } from './format-paths-select-something.ts';
import { formatsAreKnown } from './formats-are-known.ts';
import { globalCostsNoMore } from './global-costs-no-more.ts';
import { idsAreUnique } from './ids-are-unique.ts';
import { imageRatesDoNotOverlap } from './image-rates-do-not-overlap.ts';
import { listsHoldEachItemOnce } from './lists-hold-each-item-once.ts';
import { longContextCostsAtLeastAsMuch } from './long-context-costs-at-least-as-much.ts';
import { longerCommitmentsCostLess } from './longer-commitments-cost-less.ts';
import { modalityIsAnOutput } from './modality-is-an-output.ts';
import { onePriceListPerRegionDateAndSource } from './one-price-list-per-region-date-and-source.ts';
import { otherIdsExtendTheId } from './other-ids-extend-the-id.ts';
import { otherNamesAreUnique } from './other-names-are-unique.ts';
import { parametersAreTheFormats } from './parameters-are-the-formats.ts';
import { pendingIsNeeded } from './pending-is-needed.ts';
import { pricesFitTheModality } from './prices-fit-the-modality.ts';
import { providerIsKnown } from './provider-is-known.ts';
import { rangesAreRanges } from './ranges-are-ranges.ts';
import { regionalEndsAgree } from './regional-ends-agree.ts';
import { regionsAreKnown } from './regions-are-known.ts';
import { replacementIsAnotherModel } from './replacement-is-another-model.ts';
import { replacementsExist } from './replacements-exist.ts';
import { sightingsAreClear } from './sightings-are-clear.ts';
import { sourceFieldsExist } from './source-fields-exist.ts';
import { sourcesAreKnown } from './sources-are-known.ts';
import { streamingFormatsHaveAStream } from './streaming-formats-have-a-stream.ts';
import { unconfirmedHasNoLaterLife } from './unconfirmed-has-no-later-life.ts';
import { useCasesAreKnown } from './use-cases-are-known.ts';
import { vocabularyIsUsed } from './vocabulary-is-used.ts';

/** A law: what breaks it in a catalog. It reads nothing but its argument. */
export type Rule = (catalog: Catalog) => Problem[];

/** The laws, by when they can be judged. */
export interface Rules {
  /** Judged on whatever has the right shape. */
  readonly always: readonly Rule[];
  /** Judged only when every file could be used, since they ask whether something is there at all. */
  readonly whenComplete: readonly Rule[];
}

export const rules: Rules = {
  always: [
    batchCostsNoMore,
    boundsAreForTheUnknown,
    capabilitiesAgree,
    datesAreInOrder,
    disputesDisagree,
    everyFactHasASource,
    formatAnswersWithItsModality,
    formatExampleFitsSchema,
    formatFitsTheModality,
    formatParametersAreInTheSchema,
    formatPathsSelectSomething,
    formatsAreKnown,
    globalCostsNoMore,
    idsAreUnique,
    imageRatesDoNotOverlap,
    listsHoldEachItemOnce,
    longContextCostsAtLeastAsMuch,
    longerCommitmentsCostLess,
    modalityIsAnOutput,
    onePriceListPerRegionDateAndSource,
    otherIdsExtendTheId,
    otherNamesAreUnique,
    parametersAreTheFormats,
    pricesFitTheModality,
    providerIsKnown,
    rangesAreRanges,
    regionalEndsAgree,
    regionsAreKnown,
    replacementIsAnotherModel,
    replacementsExist,
    sightingsAreClear,
    sourceFieldsExist,
    sourcesAreKnown,
    streamingFormatsHaveAStream,
    unconfirmedHasNoLaterLife,
    useCasesAreKnown,
  ],
  whenComplete: [pendingIsNeeded, vocabularyIsUsed],
};
