import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import type { Core } from '../core.ts';

export function pageRoutes(_core: Core): Hono<{ Bindings: HttpBindings }> {
  return new Hono<{ Bindings: HttpBindings }>();
}
