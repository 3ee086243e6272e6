import { builtInTemplates } from '../../../src/adapters/llm/template-drafter.ts';
import { askForDraft } from '../../../src/application/drafts/ask-for-draft.ts';
import type { Drafter, DrafterRequest } from '../../../src/application/drafts/drafting.ts';
import { runDraft } from '../../../src/application/drafts/run-draft.ts';
import { draftingWith } from '../../../src/application/drafts/write-text.ts';
import { modelBudgetOn } from '../../../src/application/model-budget.ts';
import { DANA, valueOf } from '../offers/deal-under-way.ts';
import { draftUnderWay } from './draft-under-way.ts';

/** A first message in Spanish, as a model writes it: with placeholders, and the English beside it. */
export const SPANISH = `Hola, {{creator}}:

Sigo su trabajo en {{platform}} desde hace bastante tiempo y me impresionó en particular esto: {{contentReference}}.

Mi marca, {{brand}}, prepara una nueva campaña y creo que su audiencia apreciaría nuestros valores. Me gustaría hablar con usted de una posible colaboración: {{deliverables}}. Su trabajo sería remunerado y la idea creativa seguiría siendo suya.

Veríamos el contenido con usted antes de publicarlo, con la colaboración indicada abiertamente. Estamos abiertos a negociar: las condiciones las hablamos con usted y su opinión cuenta. ¿Le gustaría saber más?

Un cordial saludo,
{{sender}}`;
/** The English beside it. */
export const ENGLISH = `Hello {{creator}},

I have followed your work on {{platform}} for a while, and one thing impressed me: {{contentReference}}.

My brand, {{brand}}, prepares a new campaign. I would like to talk about {{deliverables}}. Would you like to hear more?

Kind regards,
{{sender}}`;

/** The same with a sentence that the rule against limits does not let through. */
const WITH_LIMIT = SPANISH.replace('¿Le gustaría', 'Es lo máximo que podemos ofrecer. ¿Le gustaría');

/** A model that writes Spanish: at first with a limit in it, then well. */
function spanishModel(): Drafter & { asked: DrafterRequest[] } {
  const asked: DrafterRequest[] = [];
  return {
    asked,
    write: async (request) => {
      asked.push(request);
      const requestId = `req_${asked.length}`;
      const authorship = { by: 'model', model: 'gpt-5-mini', prompt: 'outreach', promptVersion: 4 } as const;
      return {
        kind: 'text',
        text: asked.length === 1 ? WITH_LIMIT : SPANISH,
        english: ENGLISH,
        authorship: { ...authorship, requestId, inputTokens: 900, outputTokens: 300 },
        use: { model: 'gpt-5-mini', inputTokens: 900, outputTokens: 300 },
        requestId,
      };
    },
  };
}

/** A deal whose texts a model writes, under a budget. */
async function withModel() {
  const the = await draftUnderWay();
  const drafter = spanishModel();
  const drafting = draftingWith({ templates: builtInTemplates, drafter });
  const modelBudget = modelBudgetOn(the.services, {
    model: 'gpt-5-mini',
    priceOf: () => ({ input: 0.25, output: 2, source: 'the list', year: 2026 }),
  });
  const all = { ...the.all, drafting, modelBudget };
  return { ...the, all, asked: drafter.asked };
}

/** A first message that a model wrote in Spanish at its second attempt, and that waits for approval. */
export async function writtenByModel() {
  const the = await withModel();
  const { all, services } = the;
  const input = { deal: the.deal.number, kind: 'outreach', language: 'es', channel: 'dm' } as const;
  const { id } = valueOf(await askForDraft(all, services.actor(DANA), input));
  const write = async () => {
    await runDraft(all, services.workspace, id);
    return the.draft(id);
  };
  return { ...the, write, written: await write() };
}
