/** Regions: which models can be called from where, by which ID; the matrix; and the choice of a Region on a model's page. */
import { findModels, inferenceProfileFor, models, regions, snippet, type RegionId } from 'bedrock-model-catalog';
import { describe, expect } from 'vitest';
import { expectCode } from '../support/composer-page.ts';
import { widest } from '../support/page-types.ts';
import { test } from '../support/visit.ts';

const regionIds = Object.keys(regions) as RegionId[];
const model = widest();
const address = (query = '') => `/models/${model.slug}/${query}`;
/** Regions from which the model is called by different IDs. */
const [near, far] = (() => {
  const sure = regionIds.filter((region) => inferenceProfileFor(model, region).certain);
  const idOf = (region: RegionId) => inferenceProfileFor(model, region).id;
  const first = sure.find((region) => region === 'eu-central-1')!;
  return [first, sure.find((region) => idOf(region) !== idOf(first) && idOf(region) !== undefined)!] as const;
})();

describe('/regions/', () => {
  test('has every Region with how many models can be called from there, and leads to it', async ({ newVisitor }) => {
    const page = await newVisitor({ javaScriptEnabled: false });
    await page.goto('/regions/');
    for (const region of regionIds) {
      const row = page.locator('main tbody tr').filter({ has: page.locator(`a[href="/regions/${region}/"]`) });
      expect(await row.locator('td').first().innerText(), region).toBe(String(findModels({ region }).length));
    }
  });

  test('a Region lists exactly the models that can be called from there, each with the ID that the package gives', async ({
    newVisitor,
  }) => {
    const page = await newVisitor({ javaScriptEnabled: false });
    for (const region of [near, far]) {
      await page.goto(`/regions/${region}/`);
      const rows = await page
        .locator('main tbody tr:has(th[scope=row])')
        .evaluateAll((all) =>
          all.map((row) => [row.querySelector('th a')!.getAttribute('href'), row.querySelector('code')!.textContent]),
        );
      const expected = findModels({ region }).map((each) => [
        `/models/${each.slug}/?region=${region}#regions`,
        inferenceProfileFor(each, region).id,
      ]);
      expect(rows.sort()).toEqual(expected.sort());
      expect(await page.locator(`main a[href="/models/?region=${region}"]`).count()).toBe(1);
    }
  });
});

describe('the matrix', () => {
  test('says with letters what the package says', async ({ page }) => {
    await page.goto('/regions/matrix/');
    const rows = await page.locator('#matrix').evaluate((table: HTMLTableElement) => {
      const heads = [...table.tHead!.rows[0]!.cells].map((cell) => cell.textContent.trim());
      return [...table.querySelectorAll('tbody tr:has(td)')].flatMap((row) =>
        [...row.children].slice(1).map((cell, i) => {
          return [row.querySelector('a')!.getAttribute('href')!, heads[i + 1]!, cell.textContent] as const;
        }),
      );
    });
    const said = new Map(rows.map(([path, region, letters]) => [`${path} ${region}`, letters]));
    for (const [via, letter] of [
      ['in-region', 'R'],
      ['geo', 'G'],
      ['global', 'W'],
    ] as const) {
      for (const region of regionIds) {
        const wrong = findModels({ region, via }).filter(
          ({ slug }) =>
            !/\?/.test(said.get(`/models/${slug}/ ${region}`) ?? '') &&
            !said.get(`/models/${slug}/ ${region}`)?.includes(letter),
        );
        expect(wrong.map(({ id }) => `${id} in ${region} lacks ${letter}`)).toEqual([]);
      }
    }
    expect(rows.filter(([, , letters]) => letters !== '').length).toBe(
      regionIds.reduce((sum, region) => sum + findModels({ region }).length, 0),
    );
  });

  test.for([390, 1600])(
    'its heads stay in sight at %d px while it scrolls both ways',
    async (width, { newVisitor }) => {
      const page = await newVisitor({ viewport: { width, height: 700 } });
      await page.goto('/regions/matrix/');
      const box = page.locator('.scroll-both');
      await box.evaluate((element) => element.scrollTo(300, 900));
      const outer = (await box.boundingBox())!;
      const head = (await page.locator('#matrix thead th').first().boundingBox())!;
      expect(Math.abs(head.y - outer.y)).toBeLessThan(3);
      expect(Math.abs(head.x - outer.x)).toBeLessThan(3);
      const names = page.locator('#matrix tbody th[scope=row]');
      const shown = (await names.evaluateAll((all) => all.map((cell) => cell.getBoundingClientRect().x))).map(
        Math.round,
      );
      expect(new Set(shown).size).toBe(1);
      expect(Math.abs(shown[0]! - outer.x)).toBeLessThan(3);
    },
  );

  test('a cell says its letters in words while the pointer rests on it', async ({ page }) => {
    await page.goto('/regions/matrix/');
    const cell = page.locator('#matrix td', { hasText: /^RG$/ }).first();
    await cell.hover();
    await expect
      .poll(() => cell.getAttribute('title'))
      .toMatch(/, [a-z]+-.+-\d: in the Region itself; through a geographic inference profile$/);
  });
});

describe('on the page of a model', () => {
  test('a Region leads to the ID that the package gives, and the code follows', async ({ newVisitor }) => {
    const page = await newVisitor({ permissions: ['clipboard-read', 'clipboard-write'] });
    await page.goto(address());
    const answer = page.locator('#call-from output');
    expect(await answer.isVisible()).toBe(false);
    for (const region of [near, far]) {
      await page.getByLabel('I call it from').selectOption(region);
      const { id } = inferenceProfileFor(model, region);
      await expect.poll(() => answer.locator('code').innerText()).toBe(id);
      await expectCode(page, model, { tool: 'python', region });
      expect(snippet(model, { tool: 'python', region }).code).toContain(id);
      await expect.poll(() => new URL(page.url()).searchParams.get('region')).toBe(region);
    }
    await answer.getByRole('button').click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toBe(inferenceProfileFor(model, far).id);
  });

  test('a link with a Region opens with its answer; an unknown one is ignored', async ({ page }) => {
    await page.goto(address(`?region=${near}`));
    expect(await page.locator('#call-from code').innerText()).toBe(inferenceProfileFor(model, near).id);
    await page.goto(address('?region=%3Cimg%20src%3Dx%3E'));
    expect(await page.locator('#call-from output').isVisible()).toBe(false);
    expect(await page.getByLabel('I call it from').inputValue()).toBe('');
  });

  test('without JavaScript the table has every Region with its IDs, and no control that does nothing', async ({
    newVisitor,
  }) => {
    const page = await newVisitor({ javaScriptEnabled: false });
    await page.goto(address());
    expect(await page.getByLabel('I call it from').isVisible()).toBe(false);
    const links = page.locator('#runs a[data-region]');
    const shown = await links.evaluateAll((all) => all.map((link) => link.getAttribute('data-region')!));
    expect(shown.sort()).toEqual(regionIds.filter((region) => findModels({ region }, [model]).length > 0).sort());
    for (const region of [near, far]) {
      const row = page.locator('#runs tr').filter({ has: page.locator(`a[data-region="${region}"]`) });
      expect(await row.locator('code').innerText()).toBe(inferenceProfileFor(model, region).id);
    }
  });

  test('a retired model says that no Region answers', async ({ page }) => {
    const old = models.find(({ lifecycle }) => lifecycle.status === 'retired')!;
    await page.goto(`/models/${old.slug}/`);
    expect(await page.getByText('It is answered in no Region any more.').isVisible()).toBe(true);
  });
});

test('what is done to the code before its script has come is not lost', async ({ newVisitor }) => {
  const page = await newVisitor();
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  let asked = 0;
  await page.route(/\/_astro\/composer\.[^/]*\.js$/, async (route) => {
    asked += 1;
    await released;
    await route.continue();
  });
  await page.goto(address());
  await page.locator('#composer').scrollIntoViewIfNeeded();
  await page.getByRole('tab', { name: 'TypeScript' }).click();
  await page.getByRole('radio', { name: 'ConverseStream', exact: true }).check();
  await expect.poll(() => asked).toBe(1);
  release();
  await expectCode(page, model, { tool: 'typescript', operation: 'converseStream' });
});
