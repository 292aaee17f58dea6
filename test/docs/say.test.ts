import { describe, expect, it } from 'vitest';
import { sayer } from '../../scripts/docs/browser/say.ts';
import { de } from '../../scripts/docs/words/de.ts';

describe('Redoc in German', () => {
  const say = sayer(de.redoc ?? {}, de.redocPhrases ?? []);

  it.each([
    ['Overview', 'Überblick'],
    ['link to Credits schätzen', 'Link zu Credits schätzen'],
    ['Show 1 variable', '1\u00a0Variable anzeigen'],
    ['Hide 2 variables', '2\u00a0Variablen ausblenden'],
    ['Show 4 properties', '4\u00a0Eigenschaften anzeigen'],
    ['Show property', 'Eigenschaft anzeigen'],
    ['Show 8 array properties', '8\u00a0Eigenschaften der Elemente anzeigen'],
    ['Header parameter name:', 'Name des Header-Parameters:'],
    ['Array of strings, = 1 items', 'Array von Strings, = 1\u00a0Element'],
    ['Array of strings, [ 1 .. 10 ] items', 'Array von Strings, [ 1 .. 10 ]\u00a0Elemente'],
    ['Array of strings <uri>, <= 9 items', 'Array von Strings <uri>, <= 9\u00a0Elemente'],
    ['integer or string', 'integer oder string'],
    ['string or number or boolean or null', 'string oder number oder boolean oder null'],
    ['string or integer or null, non-empty', 'string oder integer oder null, nicht leer'],
    ['string, non-empty', 'string, nicht leer'],
    ['>= 17 characters', '>= 17\u00a0Zeichen'],
  ])('says of %j %j', (text, want) => {
    expect(say(text)).toBe(want);
  });

  it.each(['toString', 'A prompt or two', 'the link to it', 'items', 'string', 'data.items', ''])(
    'leaves %j, which is not its own',
    (text) => {
      expect(say(text)).toBe(text);
    },
  );
});
