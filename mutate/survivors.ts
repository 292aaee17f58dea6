/** Why a mutant lives that is known to, by its id. One that is killed after all has no business here: a test sees to it. */
export const reasons: Readonly<Record<string, string>> = {};
