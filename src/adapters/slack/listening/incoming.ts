import type { ReceivedView } from './kept-form.ts';
import type { SpokenMessage } from './message-words.ts';

/** The parts of Slack's payloads that Parley reads, in Slack's own names. */
export interface CommandBody {
  readonly command: string;
  readonly text: string;
  readonly user_id: string;
  readonly channel_id: string;
  readonly trigger_id: string;
  readonly response_url: string;
}

export interface ReceivedAction {
  readonly type: string;
  readonly action_id: string;
  readonly action_ts?: string;
  readonly value?: string | null;
  readonly url?: string;
  readonly selected_option?: { readonly value?: string } | null;
  readonly selected_options?: readonly { readonly value?: string }[];
  readonly selected_date?: string | null;
  readonly selected_user?: string | null;
  readonly selected_conversation?: string | null;
  readonly selected_channel?: string | null;
}

export interface ActionBody {
  readonly actions: readonly ReceivedAction[];
  readonly user: { readonly id: string };
  readonly channel?: { readonly id: string };
  readonly message?: { readonly ts: string; readonly thread_ts?: string };
  readonly view?: ReceivedView;
  readonly trigger_id: string;
  readonly response_url?: string;
}

export interface SubmissionBody {
  readonly user: { readonly id: string };
  readonly view: ReceivedView;
  readonly trigger_id?: string;
}

export interface ShortcutBody {
  readonly callback_id: string;
  readonly user: { readonly id: string };
  readonly channel?: { readonly id: string };
  readonly message?: SpokenMessage & { readonly ts: string };
  readonly trigger_id: string;
  readonly response_url?: string;
}

export interface OptionsBody {
  readonly action_id: string;
  readonly value?: string;
  readonly user: { readonly id: string };
}
