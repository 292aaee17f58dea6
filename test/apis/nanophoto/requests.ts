export const GENERATE = 'POST /nanophoto/api/veo-3/generate';
export const STATUS = 'POST /nanophoto/api/veo-3/check-status';

/** A shot that needs no images, unless `more` says otherwise. */
export const shot = (id: string, prompt = 'A city', more: object = {}) => ({
  id,
  prompt,
  generationType: 'TEXT_2_VIDEO',
  aspectRatio: '16:9',
  ...more,
});
