const ONE_ENTRY =
  'no account of a case has more than one entry in its usage, so there is one page only';

/** Why a mutant lives that is known to, by its id. A test sees that each is the id of one. */
export const reasons: Readonly<Record<string, string>> = {
  'cyberbara/page/listCreditsUsage/total-of-the-page': ONE_ENTRY,
  'cyberbara/page/listCreditsUsage/page-ignored': ONE_ENTRY,
  'cyberbara/page/listCreditsUsage/limit-ignored': ONE_ENTRY,
  'cyberbara/page/listCreditsUsage/reversed': ONE_ENTRY,
};
