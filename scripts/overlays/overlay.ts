import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Api } from '../apis.ts';
import { isObject, objectsAt, parseDocument, type JsonObject } from '../generate/document.ts';
import { readTarget, type Target } from './target.ts';

/** A translation of a contract: an Overlay document, https://spec.openapis.org/overlay/v1.0.0.html */
export interface Overlay {
  /** The name of the file without its ending, which is that of the language: `de`. */
  readonly language: string;
  readonly actions: readonly Action[];
  readonly unchanged: readonly Unchanged[];
}

export interface Action {
  /** The target as it is written, and what it means. */
  readonly written: string;
  readonly target: Target;
  /** The text that is replaced, where the target does not say it already. */
  readonly description?: string;
  readonly update: Readonly<Record<string, string>>;
}

/** `x-unchanged`: texts that are the same in the other language, as a pattern that each matches in full. */
export interface Unchanged {
  readonly pattern: RegExp;
  /** The key that the texts stand below; any when absent. */
  readonly key?: string;
  readonly because: string;
}

export function findOverlays({ source }: Api): string[] {
  const folder = join(source, 'overlays');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .map((name) => join(folder, name));
}

/** @throws {Error} when an action is no translation, or its target cannot be followed. */
export function readOverlay(file: string): Overlay {
  return parseOverlay(readFileSync(file, 'utf8'), basename(file));
}

export function parseOverlay(text: string, name: string): Overlay {
  const document = parseDocument(text, name);
  return {
    language: basename(name, '.yaml'),
    actions: objectsAt(document, 'actions').map((action) => readAction(action, name)),
    unchanged: objectsAt(document, 'x-unchanged').map((entry) => readUnchanged(entry, name)),
  };
}

function readUnchanged({ pattern, key, because }: JsonObject, name: string): Unchanged {
  if (typeof pattern !== 'string' || typeof because !== 'string') {
    throw new Error(`${name}: an entry of x-unchanged needs a \`pattern\`, and a \`because\`.`);
  }
  return {
    pattern: new RegExp(`^(?:${pattern})$`),
    ...(typeof key === 'string' ? { key } : {}),
    because,
  };
}

function readAction(action: JsonObject, name: string): Action {
  const { target, description, update, ...others } = action;
  if (typeof target !== 'string') throw new Error(`${name}: an action has no target.`);
  const [other] = Object.keys(others);
  if (other !== undefined || !isObject(update) || !isWords(update)) {
    throw new Error(
      `${name}: the action on ${target} is no translation. It needs an \`update\` of texts` +
        `${other === undefined ? '' : `, and no \`${other}\``}.`,
    );
  }
  return {
    written: target,
    target: readTarget(target),
    ...(typeof description === 'string' ? { description } : {}),
    update,
  };
}

function isWords(update: JsonObject): update is Record<string, string> {
  return Object.values(update).every((value) => typeof value === 'string');
}
