import { createRequire } from 'node:module';
import type { App as BoltApp } from '@slack/bolt';

const { App, LogLevel } = createRequire(import.meta.url)('@slack/bolt') as typeof import('@slack/bolt');

export type { BoltApp };

/** A plain Bolt app as anyone would write it, over sockets or HTTP, with everything the workspace must carry. */
export function exampleBot(options: {
  apiUrl: string;
  token: string;
  appToken?: string;
  signingSecret?: string;
}): BoltApp {
  const app = new App({
    token: options.token,
    ...(options.appToken
      ? { socketMode: true, appToken: options.appToken }
      : { signingSecret: options.signingSecret ?? '' }),
    logLevel: LogLevel.ERROR,
    clientOptions: { slackApiUrl: options.apiUrl, retryConfig: { retries: 0 }, timeout: 5_000 },
  });

  const form = (title: string) => ({
    type: 'modal' as const,
    callback_id: 'offer',
    title: { type: 'plain_text' as const, text: title },
    submit: { type: 'plain_text' as const, text: 'Save' },
    notify_on_close: true,
    private_metadata: 'kept',
    blocks: [
      {
        type: 'input' as const,
        block_id: 'amount',
        label: { type: 'plain_text' as const, text: 'Amount' },
        element: { type: 'plain_text_input' as const, action_id: 'value' },
      },
      {
        type: 'input' as const,
        block_id: 'creator',
        optional: true,
        label: { type: 'plain_text' as const, text: 'Creator' },
        element: { type: 'external_select' as const, action_id: 'creator_search', min_query_length: 1 },
      },
      {
        type: 'actions' as const,
        block_id: 'more',
        elements: [
          {
            type: 'button' as const,
            action_id: 'explain',
            text: { type: 'plain_text' as const, text: 'Explain' },
          },
        ],
      },
    ],
  });

  app.command('/deal', async ({ command, ack, respond, client }) => {
    switch (command.text.split(' ')[0]) {
      case 'silent':
        return;
      case 'ack':
        await ack({ text: `Heard: ${command.text}` });
        return;
      case 'modal':
        await ack();
        await client.views.open({ trigger_id: command.trigger_id, view: form('Log an offer') });
        return;
      case 'twice': {
        await ack();
        await client.views.open({ trigger_id: command.trigger_id, view: form('First') });
        const second = await client.views
          .open({ trigger_id: command.trigger_id, view: form('Second') })
          .catch((e) => e);
        await respond(`second: ${second.data?.error}`);
        return;
      }
      case 'card':
        await ack();
        await client.chat.postMessage({
          channel: command.channel_id,
          text: 'Approve 1,200 USD?',
          blocks: [
            { type: 'section', text: { type: 'mrkdwn', text: `*Offer* from <@${command.user_id}>` } },
            {
              type: 'actions',
              block_id: 'decision',
              elements: [
                {
                  type: 'button',
                  action_id: 'approve',
                  style: 'primary',
                  value: 'D-1',
                  text: { type: 'plain_text', text: 'Approve' },
                },
                { type: 'button', action_id: 'ignored', text: { type: 'plain_text', text: 'Ignored' } },
                {
                  type: 'static_select',
                  action_id: 'usage',
                  placeholder: { type: 'plain_text', text: 'Usage rights' },
                  options: ['30 days', '90 days'].map((text) => ({
                    text: { type: 'plain_text' as const, text },
                    value: text,
                  })),
                },
              ],
            },
          ],
        });
        return;
      case 'respond':
        await ack();
        await respond({ response_type: 'in_channel', text: 'For everybody' });
        await respond('Only for you');
        return;
      case 'file':
        await ack();
        await client.files.uploadV2({
          channel_id: command.channel_id,
          filename: 'terms.txt',
          file: Buffer.from('Terms of the deal'),
          initial_comment: 'The terms',
        });
        return;
      default:
        await ack(`unknown ${command.text}`);
    }
  });

  app.action('approve', async ({ ack, body, client, action }) => {
    await ack();
    if (body.type !== 'block_actions' || !body.channel || !body.message || action.type !== 'button') return;
    await client.chat.update({
      channel: body.channel.id,
      ts: body.message.ts,
      text: `Approved ${action.value} by <@${body.user.id}>`,
      blocks: [],
    });
    await client.chat.postEphemeral({
      channel: body.channel.id,
      user: body.user.id,
      text: 'You approved it.',
    });
  });
  app.action('usage', async ({ ack, respond, action }) => {
    await ack();
    if (action.type === 'static_select') await respond(`Usage: ${action.selected_option?.value}`);
  });
  app.action('ignored', async () => {});
  app.action('explain', async ({ ack, body, client }) => {
    await ack();
    if (body.type !== 'block_actions' || !body.view) return;
    await client.views.push({
      trigger_id: body.trigger_id,
      view: {
        type: 'modal',
        title: { type: 'plain_text', text: 'Why' },
        blocks: [{ type: 'section', text: { type: 'mrkdwn', text: 'Because.' } }],
      },
    });
  });
  app.options('creator_search', async ({ ack, payload }) => {
    const found = ['Jo Lane', 'Joana Reis', 'Kim Park'].filter((name) =>
      name.toLowerCase().includes(payload.value.toLowerCase()),
    );
    await ack({ options: found.map((name) => ({ text: { type: 'plain_text', text: name }, value: name })) });
  });
  app.view('offer', async ({ ack, view, client, body }) => {
    const amount = view.state.values.amount?.value?.value ?? '';
    if (amount === 'pushme') {
      await ack({ response_action: 'push', view: form('Second step') });
    } else if (amount === 'updateme') {
      await ack({ response_action: 'update', view: form('Updated') });
    } else if (amount === 'badkey') {
      await ack({ response_action: 'errors', errors: { nowhere: 'Wrong place' } });
    } else if (!/^\d+$/.test(amount)) {
      await ack({ response_action: 'errors', errors: { amount: 'Write a number, like 1200' } });
    } else {
      await ack();
      const creator = view.state.values.creator?.creator_search?.selected_option?.value;
      await client.chat.postMessage({
        channel: body.user.id,
        text: `Saved ${amount} for ${creator} (${view.private_metadata})`,
      });
    }
  });
  app.view({ callback_id: 'offer', type: 'view_closed' }, async ({ ack, body, client }) => {
    await ack();
    await client.chat.postMessage({ channel: body.user.id, text: 'You closed the form.' });
  });
  app.shortcut('log_offer', async ({ ack, shortcut, client }) => {
    await ack();
    await client.views.open({ trigger_id: shortcut.trigger_id, view: form('From a shortcut') });
  });
  app.shortcut({ callback_id: 'log_as_offer', type: 'message_action' }, async ({ ack, shortcut, client }) => {
    await ack();
    await client.chat.postMessage({
      channel: shortcut.channel.id,
      thread_ts: shortcut.message.ts,
      text: `Read: ${shortcut.message.text}`,
    });
  });
  app.event('app_home_opened', async ({ event, client }) => {
    await client.views.publish({
      user_id: event.user,
      view: { type: 'home', blocks: [{ type: 'header', text: { type: 'plain_text', text: 'Your deals' } }] },
    });
  });
  app.event('app_mention', async ({ event, say }) => {
    await say({ text: `You rang, <@${event.user}>?`, thread_ts: event.ts });
  });
  app.message(/hello/, async ({ say }) => {
    await say('Hello to you');
  });
  app.event('file_shared', async ({ event, client }) => {
    const { file } = await client.files.info({ file: event.file_id });
    if (file?.user?.startsWith('U0PARLEY')) return;
    await client.chat.postMessage({
      channel: event.channel_id,
      text: `Got ${file?.name}, ${file?.size} bytes`,
    });
  });
  app.error(async () => {});
  return app;
}
