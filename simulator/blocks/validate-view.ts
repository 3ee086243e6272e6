import type { Json } from '../state/records.ts';
import { limits } from './limits.ts';
import { plain } from './objects.ts';
import { boolean, type Check, type Checking, fail, isObject, object, oneOf, string } from './schema.ts';
import { checkBlocks, type ValidationContext } from './validate.ts';

const blocks: Check = (value, at, c) => {
  if (!Array.isArray(value)) return fail(c, 'must be an array', at);
  checkBlocks(value, limits.view.blocks, at, c);
};

const shared = {
  private_metadata: string(0, limits.view.privateMetadata),
  callback_id: string(0, limits.view.callbackId),
  external_id: string(0, limits.view.externalId),
};

const modal = object(
  {
    required: { type: oneOf('modal'), title: plain(limits.view.title), blocks },
    optional: {
      ...shared,
      submit: plain(limits.view.submit),
      close: plain(limits.view.close),
      clear_on_close: boolean,
      notify_on_close: boolean,
    },
  },
  (value, at, c) => {
    const view = value as Json;
    const hasInput =
      Array.isArray(view.blocks) && view.blocks.some((block) => isObject(block) && block.type === 'input');
    if (hasInput && view.submit === undefined)
      fail(c, 'submit is required when a view has input blocks', `${at}/submit`);
  },
);

const home = object({ required: { type: oneOf('home'), blocks }, optional: shared });

/** What Slack would refuse in a view, one sentence each with its JSON pointer; empty when all is well. */
export function validateView(view: Json, type: 'modal' | 'home', context: ValidationContext): string[] {
  const c: Checking = { errors: [], surface: type, fileExists: context.fileExists, characters: 0 };
  if (view.type !== type) {
    fail(c, `must be a ${type} view`, '/view/type');
    return c.errors;
  }
  (type === 'modal' ? modal : home)(view, '/view', c);
  return c.errors;
}
