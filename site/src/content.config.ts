/** The site's two collections: prose, and the words of the interface. */
import { docsLoader, i18nLoader } from '@astrojs/starlight/loaders';
import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import english from './content/i18n/en.json';

type Word = keyof typeof english;

/** Astro escapes what it renders; a value that the translator escaped before would show as `Q&amp;A`. */
const word = z
  .string()
  .transform((text) => text.replaceAll('{{', '{{- '))
  .optional();
const words = Object.fromEntries(Object.keys(english).map((key) => [key, word])) as Record<Word, typeof word>;

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
