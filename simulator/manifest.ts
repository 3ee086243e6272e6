import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { AppSeed } from './seed-team.ts';

const manifest = z.object({
  display_information: z.object({ name: z.string(), description: z.string().optional() }),
  features: z
    .object({
      slash_commands: z
        .array(
          z.object({
            command: z.string(),
            description: z.string(),
            usage_hint: z.string().optional(),
            should_escape: z.boolean().optional(),
          }),
        )
        .optional(),
      shortcuts: z
        .array(
          z.object({
            name: z.string(),
            type: z.enum(['global', 'message']),
            callback_id: z.string(),
            description: z.string(),
          }),
        )
        .optional(),
    })
    .optional(),
  oauth_config: z
    .object({
      redirect_urls: z.array(z.string()).optional(),
      scopes: z
        .object({ bot: z.array(z.string()).optional(), bot_optional: z.array(z.string()).optional() })
        .optional(),
    })
    .optional(),
  settings: z
    .object({ event_subscriptions: z.object({ bot_events: z.array(z.string()).optional() }).optional() })
    .optional(),
});

/** The app as its manifest describes it; `fallback` where there is no manifest, and for ids and secrets. */
export function readManifest(file: string, fallback: AppSeed): AppSeed {
  if (!existsSync(file)) return fallback;
  const { display_information, features, oauth_config, settings } = manifest.parse(
    parse(readFileSync(file, 'utf8')),
  );
  const scopes = [
    ...new Set([...(oauth_config?.scopes?.bot ?? []), ...(oauth_config?.scopes?.bot_optional ?? [])]),
  ];
  return {
    ...fallback,
    name: display_information.name,
    description: display_information.description ?? fallback.description,
    commands: (features?.slash_commands ?? []).map((each) => ({
      command: each.command,
      description: each.description,
      usageHint: each.usage_hint ?? '',
      shouldEscape: each.should_escape ?? false,
    })),
    shortcuts: (features?.shortcuts ?? []).map((each) => ({
      name: each.name,
      type: each.type,
      callbackId: each.callback_id,
      description: each.description,
    })),
    scopes,
    events: settings?.event_subscriptions?.bot_events ?? [],
    redirectUrls: oauth_config?.redirect_urls ?? [],
  };
}
