import { placeAt, placesAt, strings, type Context, type Place, type Rule } from '../redocly.ts';

/**
 * Each model that an operation takes has an option set of its own and a request example for each scene it
 * supports, called `<model>.<scene>`; a model without scenes has one called `<model>` or `<model>.<detail>`.
 * A model is a branch of the body's `oneOf` that states scenes or `x-generation-seconds`.
 */
export const modelExamples: Rule = () => ({
  Operation: {
    enter(operation, context) {
      const here = { node: operation, location: context.location };
      for (const [, media] of placesAt(context, here, 'requestBody', 'content')) {
        const names = placesAt(context, media, 'examples').map(([name]) => name);
        for (const [, branch] of placesAt(context, media, 'schema', 'oneOf')) {
          checkModel(context, branch, media, names);
        }
      }
    },
  },
});

function checkModel(context: Context, branch: Place, media: Place, examples: readonly string[]) {
  const scenes = strings(branch.node['x-supported-scenes']);
  if (scenes.length === 0 && !('x-generation-seconds' in branch.node)) return;
  const model = modelName(context, branch);
  if (model === undefined) {
    context.report({
      message: 'A model needs the constant `model` or `model_id` that selects it.',
      location: branch.location,
    });
    return;
  }
  if (scenes.length > 0 && placeAt(context, branch, 'properties', 'options') === undefined) {
    context.report({ message: `\`${model}\` has no \`options\`.`, location: branch.location });
  }
  for (const scene of scenes) {
    if (examples.includes(`${model}.${scene}`)) continue;
    context.report({
      message: `\`${model}\` supports ${scene}: add a request example called \`${model}.${scene}\`.`,
      location: media.location,
    });
  }
  const shown = examples.some((name) => name === model || name.startsWith(`${model}.`));
  if (scenes.length === 0 && !shown) {
    context.report({
      message: `\`${model}\` has no request example: add one called \`${model}\`.`,
      location: media.location,
    });
  }
}

function modelName(context: Context, branch: Place): string | undefined {
  return ['model', 'model_id']
    .map((name) => placeAt(context, branch, 'properties', name)?.node.const)
    .find((value) => typeof value === 'string');
}
