/** The statuses of models in the order in which lists show them; shared by build and browser. */

/** What can be called first, then what nobody confirms, then what is gone. */
export const statuses = ['active', 'legacy', 'unconfirmed', 'retired'] as const;
export type StatusName = (typeof statuses)[number];

/** The place of each status in lists, from 0. */
export const statusRank: Readonly<Record<StatusName, number>> = { active: 0, legacy: 1, unconfirmed: 2, retired: 3 };

/** The statuses of models that answer requests. */
export const inService: readonly string[] = ['active', 'legacy'] satisfies StatusName[];
