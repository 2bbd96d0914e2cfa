/** What somebody plans to do with a custom (fine-tuned) model, and the checks of it. */
import { checkKeys, quantity } from './checks.ts';
import { InvalidUsageError } from './errors.ts';
import { readImages, type ImageUsage } from './image-usage.ts';
import { joinWords } from './nearest.ts';
import { positive } from './load.ts';
import { commitments, commitmentTerms, hoursOfMonth, readHours, type Commitment } from './provisioned.ts';
import { show } from './show.ts';

/** How a custom model is served: through Provisioned Throughput. */
export interface Serving {
  /** How long it is bought for: `none`, `oneMonth` or `sixMonths`. */
  readonly commitment: Commitment;
  /** Default: 1. */
  readonly modelUnits?: number | undefined;
  /** Hours of each month in which it serves; with a commitment, all of them. Default: 730. */
  readonly hoursPerMonth?: number | undefined;
}

/** From training to serving. Quantities are whole numbers. */
export interface CustomModelPlan {
  /** Tokens of the training data. */
  readonly trainTokens?: number | undefined;
  /** Images of the training data, for models that are trained on images. */
  readonly trainImages?: number | undefined;
  /** How often the training data is gone through. Default: 1. */
  readonly epochs?: number | undefined;
  /** For how many months the custom model is kept. */
  readonly storageMonths: number;
  /** How it is served, in each of these months. Left out: it is not served. */
  readonly serving?: Serving | undefined;
  /** Images that it generates in each of these months, where its price list has a price by the image. */
  readonly imagesPerMonth?: number | Omit<ImageUsage, 'custom'> | readonly Omit<ImageUsage, 'custom'>[] | undefined;
}

const keys = ['trainTokens', 'trainImages', 'epochs', 'storageMonths', 'serving', 'imagesPerMonth'];
const servingKeys = ['commitment', 'modelUnits', 'hoursPerMonth'];

/** A plan that was checked: what is trained on, and everything that has a default. */
export interface CheckedPlan {
  readonly unit: 'trainTokens' | 'trainImages';
  readonly trained: number;
  readonly epochs: number;
  /** `trained` times `epochs`. */
  readonly charged: number;
  readonly months: number;
  readonly serving: Required<{ [K in keyof Serving]: NonNullable<Serving[K]> }> | undefined;
  readonly images: readonly ImageUsage[];
}

export function readPlan(plan: CustomModelPlan): CheckedPlan {
  checkKeys('plan', plan, keys, '{ trainTokens: 1000000, epochs: 3, storageMonths: 6 }');
  if ((plan.trainTokens === undefined) === (plan.trainImages === undefined)) {
    const problem =
      plan.trainTokens === undefined ? 'not given, nor trainImages' : 'not to be given beside trainImages';
    throw new InvalidUsageError('plan.trainTokens', problem, 'Give one of the two.');
  }
  const unit = plan.trainTokens === undefined ? 'trainImages' : 'trainTokens';
  const trained = positive(`plan.${unit}`, plan[unit]);
  const { epochs = 1 } = plan;
  positive('plan.epochs', epochs);
  const months = quantity('plan.storageMonths', plan.storageMonths);
  const serving = plan.serving === undefined ? undefined : readServing(plan.serving);
  if (!Number.isSafeInteger(trained * epochs)) {
    const problem = `${trained} × ${epochs} epochs is more than can be counted exactly`;
    throw new InvalidUsageError(`plan.${unit}`, problem, `Expected at most ${Number.MAX_SAFE_INTEGER} in all.`);
  }
  const least = serving === undefined ? 0 : Math.max(1, commitmentTerms[serving.commitment].months);
  if (serving !== undefined && months < least) {
    const words = serving.commitment === 'none' ? 'the month of serving' : commitmentTerms[serving.commitment].words;
    throw new InvalidUsageError(
      'plan.storageMonths',
      `${months} is shorter than ${words}`,
      `Expected ${least} or more.`,
    );
  }
  const images = imagesOf(plan.imagesPerMonth);
  if (images.length > 0 && months === 0) {
    const problem = '0, but images are generated each month';
    throw new InvalidUsageError('plan.storageMonths', problem, 'Expected 1 or more.');
  }
  return { unit, trained, epochs, charged: trained * epochs, months, serving, images };
}

function readServing(serving: Serving): CheckedPlan['serving'] {
  checkKeys('plan.serving', serving, servingKeys, "{ commitment: 'oneMonth', modelUnits: 1 }");
  const { commitment, modelUnits = 1 } = serving;
  if (!commitments.includes(commitment)) {
    const problem = `${show(commitment)} is not a commitment`;
    throw new InvalidUsageError('plan.serving.commitment', problem, `Expected ${joinWords(commitments, 'or')}.`);
  }
  positive('plan.serving.modelUnits', modelUnits);
  const hoursPerMonth = readHours('plan.serving.hoursPerMonth', serving.hoursPerMonth);
  if (commitment !== 'none' && hoursPerMonth < hoursOfMonth) {
    const problem = `${hoursPerMonth} with ${commitmentTerms[commitment].words}, which is paid for in every hour`;
    const remedy = 'Leave it out, or take the commitment none.';
    throw new InvalidUsageError('plan.serving.hoursPerMonth', problem, remedy);
  }
  if (!Number.isSafeInteger(modelUnits * hoursPerMonth)) {
    const problem = `${modelUnits} × ${hoursPerMonth} hours is more than can be counted exactly`;
    throw new InvalidUsageError('plan.serving.modelUnits', problem, 'Expected fewer.');
  }
  return { commitment, modelUnits, hoursPerMonth };
}

function imagesOf(images: CustomModelPlan['imagesPerMonth']): ImageUsage[] {
  if (images === undefined || images === 0) return [];
  if (typeof images === 'number') return [{ count: quantity('plan.imagesPerMonth', images), custom: true }];
  const list: readonly unknown[] = Array.isArray(images) ? images : [images];
  const custom = list.map((image) =>
    typeof image === 'object' && image !== null ? { ...image, custom: true } : image,
  );
  return readImages('plan.imagesPerMonth', Array.isArray(images) ? custom : custom[0]);
}
