/** What /models/ hands out: the rows shown, as CSV and as JSON. */
import { describe, expect, it } from 'vitest';
import { csvOf, jsonOf } from '../site/src/lib/client/models-download.ts';
import { plain } from './support/filter-rows.ts';

describe('the download', () => {
  it('is CSV with one line for each model, empty where nothing is recorded', () => {
    const [head, one, , , pic, end] = csvOf(plain).split('\r\n');
    expect(head).toBe(
      'id,name,provider,modality,input,output,useCases,languages,maxTokens,inputPrice,outputPrice,imagePrice,status,family,capabilities,regions',
    );
    expect(pic).toBe('c.pic-v1,Pic,c,image,text,image,images,en,,,,0.018,retired,,,');
    expect(one).toMatch(/,active,Uno,streaming;toolUse,r1;r2$/);
    expect(end).toBe('');
  });

  it('quotes what needs it and lets no field run as a formula', () => {
    const [, line] = csvOf([{ ...plain[0]!, name: '=SUM("a",b)' }]).split('\r\n');
    expect(line).toContain(`a.one-v1,"'=SUM(""a"",b)",a,`);
  });

  it('is JSON with the same figures', () => {
    const [one] = JSON.parse(jsonOf(plain)) as Record<string, unknown>[];
    expect(one).toMatchObject({ id: 'a.one-v1', useCases: ['chat', 'code'], inputPrice: 0.5, outputPrice: 1.5 });
    expect(one).not.toHaveProperty('imagePrice');
  });
});
