import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import type { Core } from '../core.ts';

/** The address of the second step of an upload, and the private addresses under which an app reads files back. */
export function uploads(core: Core): Hono<{ Bindings: HttpBindings }> {
  const routes = new Hono<{ Bindings: HttpBindings }>();
  routes.post('/upload/v1/:id', async (context) => {
    const file = core.state.files.get(context.req.param('id'));
    if (file?.state !== 'announced') return context.text('FAIL - unknown upload', 404);
    const bytes = await uploadedBytes(context.req.raw);
    if (bytes.length !== file.size)
      return context.text(`FAIL - expected ${file.size} bytes, got ${bytes.length}`, 400);
    core.state.store.putContent(file.id, bytes);
    core.state.files.put(file.id, { ...file, state: 'uploaded' });
    return context.text(`OK - ${bytes.length}`);
  });
  const download = (id: string, authorization: string | undefined) => {
    const [teamId, fileId = ''] = id.split('-');
    const file = core.state.files.get(fileId);
    const installation = core.state.installation(teamId ?? '');
    const admitted =
      installation && !installation.revoked && authorization === `Bearer ${installation.token}`;
    if (!file || file.teamId !== teamId || file.state === 'deleted' || !admitted) return undefined;
    const bytes = core.state.store.content(file.id);
    return bytes && { file, bytes };
  };
  for (const path of ['/files-pri/:id/download/:name', '/files-pri/:id/:name']) {
    routes.get(path, (context) => {
      const found = download(context.req.param('id') ?? '', context.req.header('authorization'));
      // Slack sends people without a valid token to its sign-in page, as HTML with status 200.
      if (!found)
        return context.html('<!doctype html><title>Sign in</title><p>Sign in to see this file.</p>');
      return context.body(new Uint8Array(found.bytes), 200, { 'content-type': found.file.mimetype });
    });
  }
  return routes;
}

async function uploadedBytes(request: Request): Promise<Buffer> {
  if ((request.headers.get('content-type') ?? '').includes('multipart/form-data')) {
    for (const [, value] of await request.formData()) {
      if (typeof value !== 'string') return Buffer.from(await value.arrayBuffer());
    }
  }
  return Buffer.from(await request.arrayBuffer());
}
