import {
  derefObject,
  isObject,
  objectAt,
  objectsAt,
  type Json,
  type JsonObject,
  type Operation,
} from './document.ts';

/** How the APIs call the property that says what went wrong. */
const CODE_PROPERTIES = new Set(['code', 'errorCode']);

/** The error codes that an operation declares, in the order of its statuses. */
export function operationErrorCodes(document: JsonObject, operation: Operation): string[] {
  const codes = Object.entries(objectAt(operation.object, 'responses'))
    .filter(([status]) => !status.startsWith('2'))
    .flatMap(([, response]) => responseErrorCodes(document, response));
  return [...new Set(codes)];
}

/** The error codes that a response declares, which may be a reference. */
export function responseErrorCodes(document: JsonObject, response: Json): string[] {
  return Object.values(objectAt(derefObject(document, response), 'content')).flatMap((media) =>
    isObject(media) ? errorCodes(document, derefObject(document, media.schema)) : [],
  );
}

/** The closed list of codes in an error schema: the enum or const of its `code` or `errorCode`, however deep. */
function errorCodes(document: JsonObject, schema: JsonObject): string[] {
  const own = Object.entries(objectAt(schema, 'properties')).flatMap(([name, property]) => {
    const target = derefObject(document, property);
    return CODE_PROPERTIES.has(name) ? stringsOf(target) : errorCodes(document, target);
  });
  const composed = ['allOf', 'anyOf', 'oneOf'].flatMap((keyword) =>
    objectsAt(schema, keyword).flatMap((member) =>
      errorCodes(document, derefObject(document, member)),
    ),
  );
  return [...own, ...composed];
}

function stringsOf(schema: JsonObject): string[] {
  const values = Array.isArray(schema.enum) ? schema.enum : [schema.const];
  return values.filter((value) => typeof value === 'string');
}
