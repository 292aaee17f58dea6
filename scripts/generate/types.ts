import openapiTS, { astToString, tsLiteral, tsUnion, type SchemaObject } from 'openapi-typescript';
import ts from 'typescript';
import { banner } from './banner.ts';
import type { JsonObject } from './document.ts';
import { typesView } from './views.ts';

/** `types.ts`: the paths, operations and components of a bundle. */
export async function emitTypes(bundle: JsonObject, contract: string): Promise<string> {
  const nodes = await openapiTS(JSON.stringify(typesView(bundle)), {
    // A default is what the service fills in; the caller may leave the property out.
    defaultNonNullable: false,
    silent: true,
    transform: (schema) => {
      if (isBinary(schema)) return ts.factory.createTypeReferenceNode('Blob');
      const known: unknown = schema['x-extensible-enum'];
      return Array.isArray(known) ? openEnum(known) : undefined;
    },
  });
  return `${banner(contract)}\n${astToString(nodes)}`;
}

/** An open string keeps its known values for completion: `'1K' | '2K' | (string & {})`. */
function openEnum(known: readonly unknown[]): ts.TypeNode {
  const anyString = ts.factory.createIntersectionTypeNode([
    ts.factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword),
    ts.factory.createTypeLiteralNode([]),
  ]);
  return tsUnion([
    ...known.map((value) => tsLiteral(value)),
    ts.factory.createParenthesizedType(anyString),
  ]);
}

/** A file in a multipart body: https://spec.openapis.org/oas/v3.1.1.html#binary-data */
function isBinary(schema: SchemaObject & { contentMediaType?: unknown }): boolean {
  return schema.format === 'binary' || schema.contentMediaType === 'application/octet-stream';
}
