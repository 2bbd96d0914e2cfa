/** What the selects above a list choose, as a query string. Unknown names and values are dropped. */

/** Select names with the values that each may have. */
export type Offered = Readonly<Record<string, readonly string[]>>;

/** The chosen value of each select; `''` stands for all. */
export type Choice = Readonly<Record<string, string>>;

/** The choice that a query string stands for, such as `?provider=acme&status=legacy`. */
export function choiceOf(query: string, offered: Offered): Choice {
  const params = new URLSearchParams(query);
  return Object.fromEntries(
    Object.entries(offered).map(([name, values]) => [name, values.find((value) => value === params.get(name)) ?? '']),
  );
}

/** The query string of a choice, without what is not chosen. */
export function choiceQuery(choice: Choice): string {
  const chosen = Object.entries(choice).filter(([, value]) => value !== '');
  return chosen.length === 0 ? '' : `?${new URLSearchParams(chosen)}`;
}

/** Whether an item with these properties is shown. */
export function fits(item: Readonly<Record<string, string | undefined>>, choice: Choice): boolean {
  return Object.entries(choice).every(([name, value]) => value === '' || item[name] === value);
}
