/**
 * Says in one way what can be said in two, in both contracts before they are compared: `redocly diff` takes what is only
 * said in the other way for a change.
 */
import { isObject, METHODS, objectAt, objectsAt, type JsonObject } from '../generate/document.ts';

/** The part of Redocly's interface for decorators that these use. They change the node. */
type Decorator = () => Readonly<Record<string, { leave(node: JsonObject): void }>>;

/** What is said of the parameters of a path is said of those of each operation. */
export const parametersAtOperations: Decorator = () => ({
  PathItem: {
    leave(pathItem) {
      const shared = objectsAt(pathItem, 'parameters');
      if (shared.length === 0) return;
      for (const operation of operationsOf(pathItem))
        operation.parameters = [...structuredClone(shared), ...objectsAt(operation, 'parameters')];
      delete pathItem.parameters;
    },
  },
});

/** The keys that a contract takes are those that each operation takes, unless it has its own. */
export const securityAtOperations: Decorator = () => ({
  Root: {
    leave(contract) {
      const { security } = contract;
      if (security === undefined) return;
      for (const pathItem of Object.values(objectAt(contract, 'paths')).filter(isObject))
        for (const operation of operationsOf(pathItem))
          operation.security ??= structuredClone(security);
      delete contract.security;
    },
  },
});

/** The only value is a list of one. */
export const constAsEnum: Decorator = () => ({
  Schema: {
    leave(schema) {
      if (!isPrimitive(schema.const) || 'enum' in schema) return;
      schema.enum = [schema.const];
      delete schema.const;
    },
  },
});

function operationsOf(pathItem: JsonObject): JsonObject[] {
  return METHODS.map((method) => pathItem[method]).filter(isObject);
}

function isPrimitive(value: unknown): value is string | number | boolean | null {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}
