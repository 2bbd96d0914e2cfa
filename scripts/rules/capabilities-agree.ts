/** What a model can do agrees with its format, with its APIs, with what its prices are for, and with itself. */
import { problem } from '../compile/source-file.ts';
import type { AuthoredModel } from '../compile/validate.ts';
import type { Rule } from './index.ts';

type AuthoredPriceList = AuthoredModel['prices'][number];

export const capabilitiesAgree: Rule = (catalog) =>
  [...catalog.models.values()].flatMap((entry) => {
    const { capabilities = {}, apis, format, prices } = entry.value;
    const operations = format === undefined ? undefined : catalog.formats.get(format)?.value.operations;
    const streams = operations?.some((operation) => operation === 'invokeStream' || operation === 'converseStream');
    // Prices are bought by somebody; a missing price says nothing.
    const sold = (...sections: readonly (keyof AuthoredPriceList)[]) =>
      prices.some((list) => sections.some((section) => list[section] !== undefined)) || undefined;
    const cached = prices.some((list) =>
      [list.onDemand, list.onDemandGlobal].some((rates) => rates?.cacheReadInputTokens !== undefined),
    );
    const others: readonly (readonly [name: keyof typeof capabilities, said: boolean | undefined, by: string])[] = [
      ['streaming', streams, `its format ${format}`],
      ['converse', operations?.includes('converse'), `its format ${format}`],
      ['converse', apis?.includes('Converse') || undefined, 'its apis'],
      // What these three say is said of requests through Converse.
      ...(['systemPrompt', 'vision', 'documents'] as const).map(
        (name) => [name, capabilities.converse === false ? false : undefined, 'converse'] as const,
      ),
      ['promptCaching', cached || undefined, 'its prices'],
      ['batch', sold('batch', 'batchGlobal', 'extendedAccessBatch'), 'its prices'],
      ['customization', sold('customization'), 'its prices'],
      ['provisionedThroughput', sold('provisioned'), 'its prices'],
    ];
    return others.flatMap(([name, said, by]) => {
      const value = capabilities[name];
      if (value === undefined || said === undefined || value === said) return [];
      const fault = `${name} is ${value}, but ${by} ${by.endsWith('s') ? 'say' : 'says'} ${said}.`;
      return [problem(entry, ['capabilities', name], fault, 'Find out which is wrong; what is unknown is left out.')];
    });
  });
