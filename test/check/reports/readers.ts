import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import addFormats from 'ajv-formats';
import Ajv from 'ajv-draft-04';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { readFileSync } from 'node:fs';
import { valuesAt } from '../../../check/contract/pointers.ts';

const xsd = readFileSync(new URL('junit.xsd', import.meta.url), 'utf8');
const validator = XsdValidator.fromDoc(XmlDocument.fromString(xsd));

/** The texts at an XPath of a JUnit report, as a list and in one. It is held to the schema on the way. */
export function readJunit(report: string) {
  const document = XmlDocument.fromString(report);
  validator.validate(document);
  const texts = (path: string) => document.find(path).map(({ content }) => content);
  return { texts, text: (path: string) => texts(path).join('\n') };
}

// One of the patterns of the published schema can only be read as regular expressions were before Unicode.
const ajv = new Ajv.default({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(ajv);
const isSarif = ajv.compile(schema);

/** What stands in the first run of a SARIF report, by pointer; `*` is every item. It is held to the schema on the way. */
export function readSarif(report: string): (pointer: string) => unknown[] {
  const log: unknown = JSON.parse(report);
  if (!isSarif(log)) throw new Error(ajv.errorsText(isSarif.errors));
  return (pointer) => valuesAt(log, `/runs/0${pointer}`);
}
