/** Why a mutant lives that is known to, by its id. A test sees that each is the id of one. */
export const reasons: Readonly<Record<string, string>> = {};
