/** The only credentials that the stand-in accepts. They are made up and mean nothing to AWS. */
export const credentials = {
  accessKeyId: 'AKIASTANDINONLYNOTAKEY',
  secretAccessKey: 'a+made/up+secret/that/only/the/stand-in/knows',
  bearerToken: 'made-up-bedrock-api-key-for-the-stand-in',
} as const;
