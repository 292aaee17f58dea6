import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

/**
 * What WCAG 2.2 A and AA and axe's best practices find wrong with a page as it now is, a readable paragraph each:
 * `expect(await accessibilityProblems(page)).toEqual([])`.
 */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  // As text, which the page's own security policy does not keep out. The rule of 2.2 is off unless asked for.
  const { violations } = await page.evaluate<AxeResults>(
    `${axe.source}; axe.run({ resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } })`,
  );
  return violations.map(
    ({ id, impact, help, nodes }) =>
      `${id} (${impact ?? 'minor'}): ${help}\n${nodes
        .map(({ target, html, failureSummary = '' }) =>
          [`  at ${target.join(' ')}: ${html}`, failureSummary.replace(/^/gm, '    ')].join('\n'),
        )
        .join('\n')}`,
  );
}
