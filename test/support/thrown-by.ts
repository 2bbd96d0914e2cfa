/** The error that a call throws, to look at its words and properties; an error itself when the call throws none. */
export function thrownBy(call: () => unknown): Error {
  try {
    call();
  } catch (error) {
    if (error instanceof Error) return error;
    throw new Error(`Something that is no Error was thrown: ${String(error)}`);
  }
  throw new Error('Nothing was thrown.');
}
