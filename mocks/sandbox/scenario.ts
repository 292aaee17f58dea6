/** What a key may say about the world it opens: `mock_broke_worker3`, `nb_sk_mock_limited_a`. */
export const scenarios = {
  invalid: 'is refused: no such key',
  broke: 'has 0 credits',
  limited: 'has the rate limit switched on',
  flaky: 'sees every third request fail: 503, or 500 where the API has no 503',
  failing: 'sees every task fail',
  disabled: 'is refused: switched off',
  expired: 'is refused: too old',
  unscoped: 'is refused: lacks the scope',
  free: 'has no subscription',
  docs: 'plays the documentation’s own account, its clock standing still until told',
} as const satisfies Record<string, string>;

export type Scenario = keyof typeof scenarios;

export function scenarioOf(key: string): Scenario | undefined {
  for (const [, word = ''] of key.matchAll(/mock_([a-z]+)/g)) if (isScenario(word)) return word;
  return undefined;
}

function isScenario(word: string): word is Scenario {
  return Object.hasOwn(scenarios, word);
}
