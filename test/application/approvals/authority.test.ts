import { describe, expect, test } from 'vitest';
import { decideApproval } from '../../../src/application/approvals/decide.ts';
import { editApproval } from '../../../src/application/approvals/edit-approval.ts';
import { openDecision } from '../../../src/application/approvals/open-decision.ts';
import {
  ADA,
  approvalsOf,
  BORIS,
  BOT,
  DANA,
  dealUnderWay,
  eventsOf,
  GUEST,
  LENA,
  MALIKA,
  refusalOf,
  teamSettings,
  usd,
  valueOf,
} from '../offers/deal-under-way.ts';
import { approve, counterRequest, reject } from './waiting-requests.ts';

/** The same people who hold every role by name, but are guests or bots to Slack. */
const NAMED = { ...teamSettings().roles };
const NAMED_GUESTS = {
  ...teamSettings(),
  roles: {
    campaign_manager: [...NAMED.campaign_manager, GUEST, BOT],
    budget_approver: [...NAMED.budget_approver, GUEST, BOT],
    legal_reviewer: [...NAMED.legal_reviewer, GUEST, BOT],
    admin: [GUEST, BOT],
  },
};

type Verdict = 'decides' | 'not-allowed' | 'own-request';

/** Who may approve a request of Dana's (a campaign manager): within the ceiling, and above it. */
const MATRIX: readonly [who: string, user: string, within: Verdict, above: Verdict][] = [
  ['the requester', DANA, 'own-request', 'not-allowed'],
  ['another campaign manager', MALIKA, 'decides', 'not-allowed'],
  ['a budget approver', BORIS, 'decides', 'decides'],
  ['a legal reviewer', LENA, 'not-allowed', 'not-allowed'],
  ['a Slack admin without a role', ADA, 'not-allowed', 'not-allowed'],
  ['a full member without a role', 'USOMEONE', 'not-allowed', 'not-allowed'],
  ['a guest who is named in every role', GUEST, 'not-allowed', 'not-allowed'],
  ['a bot that is named in every role', BOT, 'not-allowed', 'not-allowed'],
];

describe.each([
  ['within the ceiling', 900, 2],
  ['above the ceiling', 2_100, 3],
] as const)('a counter %s', (_where, price, column) => {
  test.each(MATRIX.map((row) => [row[0], row[1], row[column]] as const))(
    'is approved by %s: %s %s',
    async (_who, user, expected) => {
      const { services, deal } = await dealUnderWay({ settings: NAMED_GUESTS });
      const request = await counterRequest(services, services.workspace, deal.number, price);
      const result = await decideApproval(services, services.actor(user), approve(request));
      const [stored] = await approvalsOf(services, services.workspace, deal.number);
      const attempts = (await eventsOf(services, services.workspace, deal.number)).filter(
        ({ kind }) => kind === 'approval-refused',
      );
      if (expected === 'decides') {
        expect(valueOf(result).approval).toMatchObject({ status: 'approved', decidedBy: user });
        expect(attempts).toEqual([]);
        return;
      }
      expect(refusalOf(result)).toMatchObject({ kind: expected });
      expect(stored).toMatchObject({ status: 'pending' });
      expect(attempts).toMatchObject([{ approval: request.id }]);
      expect(services.jobs).toEqual([]);
    },
  );
});

describe('above the amount of the settings, below the ceiling', () => {
  test('only a budget approver decides, also where people may approve their own requests', async () => {
    const settings = teamSettings({ budgetApproverAbove: [usd(800)], selfApproval: true });
    const { services, deal } = await dealUnderWay({ settings });
    const request = await counterRequest(services, services.workspace, deal.number, 900);
    expect(request).toMatchObject({ needs: ['budget_approver'], ownDecisionAllowed: false });
    for (const user of [DANA, MALIKA]) {
      const refused = await decideApproval(services, services.actor(user), approve(request));
      expect(refusalOf(refused)).toMatchObject({ kind: 'not-allowed', needs: ['Budget approver'] });
    }
    expect((await decideApproval(services, services.actor(BORIS), approve(request))).ok).toBe(true);
  });
});

describe('where people may approve their own requests', () => {
  test('the requester decides up to the ceiling', async () => {
    const { services, deal } = await dealUnderWay({ settings: teamSettings({ selfApproval: true }) });
    const request = await counterRequest(services, services.workspace, deal.number, 900);
    const decided = await decideApproval(services, services.actor(DANA), approve(request));
    expect(valueOf(decided).approval.decidedBy).toBe(DANA);
  });

  test('a budget approver does not decide on their own request above it', async () => {
    const settings = teamSettings({ selfApproval: true });
    const roles = { ...settings.roles, budget_approver: [DANA, BORIS] };
    const { services, deal } = await dealUnderWay({ settings: { ...settings, roles } });
    const request = await counterRequest(services, services.workspace, deal.number, 2_100);
    const refused = await decideApproval(services, services.actor(DANA), approve(request));
    expect(refusalOf(refused)).toMatchObject({ kind: 'own-request' });
  });
});

describe('the buttons that open a form', () => {
  test.each([
    ['reject', LENA],
    ['reject', GUEST],
    ['edit', LENA],
    ['edit', BOT],
  ] as const)('%s refuses and records %s', async (step, user) => {
    const { services, deal, kinds } = await dealUnderWay();
    const request = await counterRequest(services, services.workspace, deal.number, 900);
    const refused = await openDecision(services, services.actor(user), {
      approval: request.id,
      seenHash: request.contentHash,
      step,
    });
    expect(refusalOf(refused)).toMatchObject({ kind: 'not-allowed' });
    expect((await kinds()).at(-1)).toBe('approval-refused');
  });

  test('forms are checked again when they are sent', async () => {
    const { services, deal } = await dealUnderWay();
    const request = await counterRequest(services, services.workspace, deal.number, 900);
    const lena = services.actor(LENA);
    expect(refusalOf(await decideApproval(services, lena, reject(request)))).toMatchObject({
      kind: 'not-allowed',
    });
    const edit = { approval: request.id, seenHash: request.contentHash, price: usd(800) };
    expect(refusalOf(await editApproval(services, lena, edit))).toMatchObject({ kind: 'not-allowed' });
    expect(await approvalsOf(services, services.workspace, deal.number)).toMatchObject([
      { status: 'pending' },
    ]);
  });
});
