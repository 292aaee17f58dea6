/** What `redocly diff` does not see of what breaks clients, as rules for it. README.md has all changes that were tried. */
import type { DiffRule } from './diff-rule.ts';
import { constAsEnum, parametersAtOperations, securityAtOperations } from './one-way.ts';
import { limitLowered } from './rules/limits.ts';
import { conditionChanged, dependentFieldsAdded } from './rules/conditions.ts';
import { choiceRemoved, schemaNameRemoved } from './rules/names.ts';
import { headerBecameOptional, replySchemaRemoved, successAdded } from './rules/replies.ts';
import {
  aliasChanged,
  requestDefaultChanged,
  requestFieldRemoved,
  requiredBodyAdded,
} from './rules/requests.ts';

const rules = {
  'alias-changed': aliasChanged,
  'choice-removed': choiceRemoved,
  'condition-changed': conditionChanged,
  'dependent-fields-added': dependentFieldsAdded,
  'header-became-optional': headerBecameOptional,
  'limit-lowered': limitLowered,
  'reply-schema-removed': replySchemaRemoved,
  'request-default-changed': requestDefaultChanged,
  'request-field-removed': requestFieldRemoved,
  'required-body-added': requiredBodyAdded,
  'schema-name-removed': schemaNameRemoved,
  'success-added': successAdded,
} satisfies Record<string, DiffRule>;

const decorators = {
  'const-as-enum': constAsEnum,
  'parameters-at-operations': parametersAtOperations,
  'security-at-operations': securityAtOperations,
};

/** `extends: [understudy/all]`: what exists is used. */
function allOf<Setting>(names: object, setting: Setting): Record<string, Setting> {
  return Object.fromEntries(Object.keys(names).map((name) => [`understudy/${name}`, setting]));
}

export default function understudy() {
  return {
    id: 'understudy',
    diff: { oas3: rules },
    decorators: { oas3: decorators },
    configs: { all: { diff: allOf(rules, 'major'), decorators: allOf(decorators, 'on') } },
  };
}
