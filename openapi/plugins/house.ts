/** What the contracts of this project promise beyond OpenAPI, one rule a file. */
import type { Rule } from './redocly.ts';
import { aliasTarget } from './rules/alias-target.ts';
import { badInputAnswered } from './rules/bad-input-answered.ts';
import { conductFacts } from './rules/conduct-facts.ts';
import { declaredErrors } from './rules/declared-errors.ts';
import { discriminatorAgrees } from './rules/discriminator-agrees.ts';
import { errorCodeExamples } from './rules/error-code-examples.ts';
import { errorCodesExplained } from './rules/error-codes-explained.ts';
import { errorExampleCaused } from './rules/error-example-caused.ts';
import { modelExamples } from './rules/model-examples.ts';
import { modelFacts } from './rules/model-facts.ts';
import { pricingInputs } from './rules/pricing-inputs.ts';
import { propertyCasing } from './rules/property-casing.ts';
import { provenanceValues } from './rules/provenance-values.ts';

const rules = {
  'alias-target': aliasTarget,
  'bad-input-answered': badInputAnswered,
  'conduct-facts': conductFacts,
  'declared-errors': declaredErrors,
  'discriminator-agrees': discriminatorAgrees,
  'error-code-examples': errorCodeExamples,
  'error-codes-explained': errorCodesExplained,
  'error-example-caused': errorExampleCaused,
  'model-examples': modelExamples,
  'model-facts': modelFacts,
  'pricing-inputs': pricingInputs,
  'property-casing': propertyCasing,
  'provenance-values': provenanceValues,
} satisfies Record<string, Rule>;

export default function house() {
  return {
    id: 'house',
    rules: { oas3: rules },
    // `extends: [house/all]`: a rule that exists is a rule that runs.
    configs: {
      all: {
        rules: Object.fromEntries(Object.keys(rules).map((name) => [`house/${name}`, 'error'])),
      },
    },
  };
}
