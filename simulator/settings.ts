import { join } from 'node:path';

export interface WorkspaceSettings {
  port: number;
  /** The folder of everything Parley keeps on this machine. */
  parleyDir: string;
  dataDir: string;
}

/** Where the local workspace listens and keeps its state, from `PARLEY_WORKSPACE_PORT` and `PARLEY_DATA_DIR`. */
export function workspaceSettings(env: NodeJS.ProcessEnv): WorkspaceSettings {
  const port = Number(env.PARLEY_WORKSPACE_PORT ?? 3210);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(
      `PARLEY_WORKSPACE_PORT must be a port number such as 3210, it is "${env.PARLEY_WORKSPACE_PORT}".`,
    );
  }
  const parleyDir = env.PARLEY_DATA_DIR || '.parley';
  return { port, parleyDir, dataDir: join(parleyDir, 'workspace') };
}

/** The one sentence for a failed start that a person can do something about. */
export function startFailure(error: unknown, port: number): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if ('code' in error && error.code === 'EADDRINUSE') {
    return `Port ${port} is taken by another program: stop that one, or set PARLEY_WORKSPACE_PORT to a free port.`;
  }
  return error.name === 'WorkspaceInUse' ? error.message : undefined;
}
