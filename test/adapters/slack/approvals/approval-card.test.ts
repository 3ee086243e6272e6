import { describe, expect, test } from 'vitest';
import { approvalActions } from '../../../../src/adapters/slack/actions/approval.ts';
import { approvalCard, approvalResult } from '../../../../src/adapters/slack/messages/approval-card.ts';
import { editApprovalForm } from '../../../../src/adapters/slack/modals/edit-approval.ts';
import { rejectApprovalForm } from '../../../../src/adapters/slack/modals/reject-approval.ts';
import type { Action } from '../../../../src/adapters/slack/surface.ts';
import { type ApprovalCard, loadApprovalCard } from '../../../../src/application/approvals/approval-card.ts';
import type { Approval } from '../../../../src/domain/approval.ts';
import { acceptanceRequest, counterRequest } from '../../../application/approvals/waiting-requests.ts';
import {
  approvalsOf,
  BORIS,
  DANA,
  dealUnderWay,
  GUEST,
  MALIKA,
  type UnderWay,
  usd,
} from '../../../application/offers/deal-under-way.ts';
import {
  accepted,
  buttonsOf,
  buttonValue,
  memberOf,
  messageOf,
  opened,
  text,
  viewOf,
  wordsOf,
} from '../offers/at-the-desk.ts';

function action(step: 'approve' | 'reject' | 'edit'): Action {
  const found = approvalActions.find(({ actionId }) => actionId === `approval.${step}`);
  if (!found) throw new Error(`no action ${step}`);
  return found;
}

async function cardOf({ services }: UnderWay, { id }: Approval): Promise<ApprovalCard> {
  const card = await services.store.read(services.workspace, (tx) =>
    loadApprovalCard(tx, { kind: 'approval-card', approval: id }),
  );
  if (!card) throw new Error('no card');
  return card;
}

async function waiting(price = 900) {
  const underWay = await dealUnderWay();
  const { services, deal } = underWay;
  const request = await counterRequest(services, services.workspace, deal.number, price);
  const message = accepted(approvalCard(await cardOf(underWay, request)));
  return { ...underWay, request, message, now: () => cardOf(underWay, request) };
}

describe('the card of a request', () => {
  test('holds what is needed to decide with one click', async () => {
    const { request, message } = await waiting();
    const value = `p1.approval.{"approval":"${request.id}","hash":"${request.contentHash}"}`;
    const mrkdwn = (words: string) => ({ type: 'mrkdwn', verbatim: true, text: words });
    const button = (label: string, actionId: string, style?: string) => ({
      type: 'button',
      action_id: actionId,
      text: { type: 'plain_text', text: label },
      value,
      ...(style ? { style } : {}),
    });
    expect(message.blocks).toEqual([
      {
        type: 'section',
        text: mrkdwn(
          '*D-1 · Approve a counter of $900?*\nNodira &lt;!channel&gt; Karimova · Spring skincare',
        ),
      },
      {
        type: 'section',
        fields: [
          mrkdwn('*Amount*\n$900'),
          mrkdwn('*Budget left*\n$10,000, $9,100 after this'),
          mrkdwn('*Requested by*\n<@UDANA>'),
          mrkdwn('*Decide by*\n27 Nov 2026'),
          mrkdwn('*Who may decide*\nCampaign manager or Budget approver, not the requester'),
        ],
      },
      {
        type: 'section',
        text: mrkdwn(
          `*Change since round 1 (their ask)*\n• Fee: $2,400 → $900\n*Reason*\n${reasonOf(request)}`,
        ),
      },
      {
        type: 'actions',
        block_id: `approval-${request.id}`,
        elements: [
          button('Approve', 'approval.approve', 'primary'),
          button('Reject', 'approval.reject', 'danger'),
          button('Edit', 'approval.edit'),
        ],
      },
    ]);
    expect(message.text).toBe(
      'D-1 · Approve a counter of $900? (Nodira &lt;!channel&gt; Karimova): waiting for a decision',
    );
  });

  test('above the ceiling says so', async () => {
    const { message } = await waiting(2_100);
    expect(wordsOf(message.blocks)).toContain("*Amount*\\n$2,100 (above the deal's ceiling)");
    expect(wordsOf(message.blocks)).toContain('*Who may decide*\\nBudget approver, not the requester');
  });

  test('of an acceptance cannot be edited: their terms are theirs', async () => {
    const underWay = await dealUnderWay();
    const { services, deal } = underWay;
    const request = await acceptanceRequest(services, services.workspace, deal.number, 1_200);
    const message = accepted(approvalCard(await cardOf(underWay, request)));
    expect(message.text).toContain('Approve accepting their offer of $1,200?');
    expect(buttonsOf(message)).toEqual(['Approve', 'Reject']);
  });
});

function reasonOf({ content }: Approval): string {
  return content.kind === 'counter' ? (content.reasons[0] ?? '') : '';
}

describe('approving', () => {
  test('takes one click; the card keeps its facts, loses its buttons and names who decided', async () => {
    const { services, message, now } = await waiting();
    const boris = memberOf(services, BORIS);
    expect(await action('approve').run(boris.clicks(buttonValue(message, 'Approve')))).toEqual({
      kind: 'done',
    });
    const decided = accepted(approvalCard(await now()));
    expect(buttonsOf(decided)).toEqual([]);
    expect(wordsOf(decided.blocks)).toContain('*D-1 · Approved: a counter of $900*');
    expect(wordsOf(decided.blocks)).toContain('*Amount*\\n$900');
    expect(wordsOf(decided.blocks)).not.toContain('Decide by');
    expect(wordsOf(decided.blocks)).toContain(
      '*Approved* by <@UBORIS> on 25 Nov 2026, 10:00 (Europe/Berlin)',
    );
    const result = accepted(approvalResult(await now()));
    expect(wordsOf(result.blocks)).toContain('*<@UBORIS> approved a counter of $900*, asked by <@UDANA>.');
  });

  test('a second time is answered with who decided', async () => {
    const { services, message } = await waiting();
    await action('approve').run(memberOf(services, BORIS).clicks(buttonValue(message, 'Approve')));
    const late = await action('approve').run(
      memberOf(services, MALIKA).clicks(buttonValue(message, 'Approve')),
    );
    expect(late).toMatchObject({ refusal: { kind: 'already-decided', decision: 'approved', by: BORIS } });
  });

  test.each(['', 'p1.approval.{}', 'p1.approval.{"approval":"x","hash":"y"}', 'p0.approval.{}'])(
    'with the forged value "%s" does nothing',
    async (value) => {
      const { services, deal } = await waiting();
      for (const step of ['approve', 'reject', 'edit'] as const) {
        expect(await action(step).run(memberOf(services, BORIS).clicks(value))).toMatchObject({
          refusal: { kind: 'stale' },
        });
      }
      expect(await approvalsOf(services, services.workspace, deal.number)).toMatchObject([
        { status: 'pending' },
      ]);
    },
  );
});

describe('rejecting', () => {
  test('asks why, and tells the requester in the thread', async () => {
    const { services, message, now } = await waiting();
    const malika = memberOf(services, MALIKA);
    const form = viewOf(await action('reject').run(malika.clicks(buttonValue(message, 'Reject'))));
    expect(await rejectApprovalForm.submit(malika.submits(opened(form)))).toMatchObject({
      errors: { reason: 'Say why, so that the requester knows what to change.' },
    });
    const filled = opened(form, { reason: text('Too much <!here>') });
    expect(await rejectApprovalForm.submit(malika.submits(filled))).toEqual({ kind: 'close' });
    const result = wordsOf(accepted(approvalResult(await now())).blocks);
    expect(result).toContain('*<@UMALIKA> rejected a counter of $900*, asked by <@UDANA>.');
    expect(result).toContain('Reason: Too much &lt;!here&gt;');
    expect(result).toContain('/deal counter D-1');
  });

  test('is not offered to people without authority', async () => {
    const { services, message } = await waiting();
    const answer = await action('reject').run(
      memberOf(services, GUEST).clicks(buttonValue(message, 'Reject')),
    );
    expect(answer).toMatchObject({ refusal: { kind: 'not-allowed' } });
  });

  test('after somebody decided while the form was open says who did', async () => {
    const { services, message } = await waiting();
    const malika = memberOf(services, MALIKA);
    const form = viewOf(await action('reject').run(malika.clicks(buttonValue(message, 'Reject'))));
    await action('approve').run(memberOf(services, BORIS).clicks(buttonValue(message, 'Approve')));
    const late = await rejectApprovalForm.submit(malika.submits(opened(form, { reason: text('Too much') })));
    expect(late).toMatchObject({ kind: 'refused', refusal: { kind: 'already-decided', by: BORIS } });
  });
});

describe('editing', () => {
  test('makes a new request by the editor; the old card says that it is void', async () => {
    const { services, deal, message, now } = await waiting();
    const boris = memberOf(services, BORIS);
    const form = viewOf(await action('edit').run(boris.clicks(buttonValue(message, 'Edit'))));
    const above = await editApprovalForm.submit(boris.submits(opened(form, { price: text('2601') })));
    expect(above).toMatchObject({ errors: { price: expect.stringContaining('walk-away') } });
    const asked = messageOf(
      await editApprovalForm.submit(boris.submits(opened(form, { price: text('850') }))),
    );
    expect(asked.text).toContain('I asked for approval of $850 for D-1.');
    expect(await approvalsOf(services, services.workspace, deal.number)).toMatchObject([
      { status: 'superseded', requestedBy: DANA },
      { status: 'pending', requestedBy: BORIS, amount: usd(850) },
    ]);
    const old = accepted(approvalCard(await now()));
    expect(buttonsOf(old)).toEqual([]);
    expect(wordsOf(old.blocks)).toContain('*Void* by <@UBORIS>');
    const replayed = await action('approve').run(
      memberOf(services, MALIKA).clicks(buttonValue(message, 'Approve')),
    );
    expect(replayed).toMatchObject({ refusal: { kind: 'stale' } });
  });
});
