import { describe, expect, it } from 'vitest';
import { findWordingProblems } from '../../scripts/lint/wording.ts';

describe('the wording of a translation', () => {
  it.each([
    ['Send `a` twice, `a`.', 'Sende zweimal `a`, `a`.'],
    ['At most 1,048,576 bytes.', 'Höchstens 1.048.576\u00a0Bytes.'],
    ['A dash, a "quote"', 'Ein Gedankenstrich – ein „Zitat“'],
    ['text-to-video with sora-2', 'text-to-video mit sora-2'],
    ['An example: `{ "a": 1 - 2 ... }`', 'Ein Beispiel: `{ "a": 1 - 2 ... }`'],
    ['You may. She may, too.', 'Du darfst es. Sie darf es auch.'],
  ])('of %j may be %j', (source, translation) => {
    expect(findWordingProblems(source, translation, 'de')).toEqual([]);
  });

  it.each([
    ['Send `a`.', 'Sende a.', 'The code "`a`" is missing.'],
    ['Send a.', 'Sende `a`.', 'The code "`a`" is not in the original.'],
    ['Send `a`, `a`.', 'Sende `a`.', 'The code "`a`" is missing.'],
    [
      'See https://a.example/b.',
      'Siehe https://a.example/c.',
      'The URL "https://a.example/b." is missing.',
    ],
    ['text-to-video', 'Text zu Video', 'The name "text-to-video" is missing.'],
    ['An image_input', 'Eine Bildeingabe', 'The name "image_input" is missing.'],
    ['At most 10.', 'Höchstens zehn.', 'The number "10" is missing.'],
    ['From 1 to 10', 'Von 1 bis 100', 'The number "100" is not in the original.'],
    ['**Bold.**', 'Fett.', 'The emphasis "**" is missing.'],
    ['- One\n- Two', '- Eins', 'The list item "- " is missing.'],
    ['The end', 'Das Ende of it', 'The word "of" is English.'],
    ['A "quote"', 'Ein "Zitat"', 'Quotation marks are „…“. Here stands "\\"".'],
    ['A dash', 'Ein Strich - hier', 'A dash is –. Here stands " - ".'],
    ['Wait …', 'Warte ...', 'An ellipsis is …. Here stands "...".'],
    [
      '10 MB',
      '10 MB',
      'A no-break space keeps a number and its unit together. Here stands "0 MB".',
    ],
    ['1,000', '1,000', 'A point separates thousands. Here stands "1,000".'],
    ['You may.', 'Das dürfen Sie.', 'Readers are addressed as „du“. Here stands "n Sie".'],
  ])('of %j is told of what is wrong with %j', (source, translation, want) => {
    expect(findWordingProblems(source, translation, 'de')).toContain(want);
  });

  it('follows the typography of its own language', () => {
    expect(findWordingProblems('A "quote"', 'Una "cita"', 'es')).toEqual([]);
  });
});
