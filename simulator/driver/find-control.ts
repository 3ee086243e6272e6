import { type Control, controls, list, textOf } from '../blocks/elements.ts';
import type { Json } from '../state/records.ts';

/** Controls by what a person reads on them; when there is none, the sentence says what is there. */

export function findButton(
  blocks: Json[],
  what: string | { actionId: string; value?: string },
  text: string,
): Control {
  const buttons = controls(blocks).filter((control) => control.element.type === 'button');
  const found =
    typeof what === 'string'
      ? buttons.find((control) => textOf(control.element.text) === what)
      : buttons.find(
          (control) =>
            control.actionId === what.actionId &&
            (what.value === undefined || control.element.value === what.value),
        );
  if (found) return found;
  const name = typeof what === 'string' ? what : what.actionId;
  throw new Error(
    `There is no button "${name}". There are: ${buttons.map((each) => textOf(each.element.text)).join(', ') || 'none'}\n${text}`,
  );
}

export function findMenu(blocks: Json[], what: string | { actionId: string }, text: string): Control {
  const menus = controls(blocks).filter((control) => control.element.type !== 'button');
  const wanted = typeof what === 'string' ? what : what.actionId;
  const found = menus.find(
    (control) =>
      control.actionId === wanted ||
      control.input?.label === wanted ||
      (typeof what === 'string' &&
        (textOf(control.element.placeholder) === wanted ||
          sectionText(blocks, control) === wanted ||
          (wanted === 'overflow' && control.element.type === 'overflow'))),
  );
  if (found) return found;
  throw new Error(
    `There is no menu "${wanted}". There are: ${menus.map((each) => textOf(each.element.placeholder) || each.actionId).join(', ') || 'none'}\n${text}`,
  );
}

function sectionText(blocks: Json[], control: Control): string {
  const block = list(blocks).find((each) => each.block_id === control.blockId);
  return textOf(block?.text);
}
