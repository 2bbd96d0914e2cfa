/** The site's two collections: prose, and the words of the interface. */
import { docsLoader, i18nLoader } from '@astrojs/starlight/loaders';
import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import english from './content/i18n/en.json';

type Word = keyof typeof english;
const words = Object.fromEntries(Object.keys(english).map((key) => [key, z.string().optional()])) as Record<
  Word,
  z.ZodOptional<z.ZodString>
>;

export const collections = {
  docs: defineCollection({
    loader: docsLoader(),
    schema: docsSchema({
      extend: z.object({
        /** The page brings its own heading and takes the whole width: no sidebar on wide screens. */
        wide: z.boolean().default(false),
      }),
    }),
  }),
  i18n: defineCollection({ loader: i18nLoader(), schema: i18nSchema({ extend: z.object(words) }) }),
};
