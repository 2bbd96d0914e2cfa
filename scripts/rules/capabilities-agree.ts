/** What a model can do agrees with the operations of its format, and with what its prices are for. */
import { problem } from '../compile/source-file.ts';
import type { Rule } from './index.ts';

export const capabilitiesAgree: Rule = (catalog) =>
  [...catalog.models.values()].flatMap((entry) => {
    const { capabilities = {}, format, prices } = entry.value;
    const operations = format === undefined ? undefined : catalog.formats.get(format)?.value.operations;
    const streams = operations?.some((operation) => operation === 'invokeStream' || operation === 'converseStream');
    // Prices are bought by somebody; a missing price says nothing.
    const sold = (section: 'provisioned' | 'customization') => prices.some((list) => list[section]) || undefined;
    const others = {
      streaming: [streams, `its format ${format}`],
      converse: [operations?.includes('converse'), `its format ${format}`],
      customization: [sold('customization'), 'its prices'],
      provisionedThroughput: [sold('provisioned'), 'its prices'],
    } as const;
    return Object.entries(others).flatMap(([name, [said, by]]) => {
      const value = capabilities[name as keyof typeof others];
      if (value === undefined || said === undefined || value === said) return [];
      const fault = `${name} is ${value}, but ${by} ${by.endsWith('s') ? 'say' : 'says'} ${said}.`;
      return [problem(entry, ['capabilities', name], fault, 'Find out which is wrong; what is unknown is left out.')];
    });
  });
