import { join } from 'node:path';
import { FRONTS, nextCli } from './build.ts';
import { root, type Settings } from './env.ts';
import type { Lock } from './folder.ts';
import { type Service, type ServiceSpec, startService, untilHealthy } from './service.ts';

const DRAIN_MS = { front: 8000, server: 15_000, worker: 40_000, sandbox: 5000 };

/** In the order they stop: who asks before who answers. */
export function serviceSpecs(settings: Settings, env: Record<string, string>, dev: boolean): ServiceSpec[] {
  const { ports } = settings;
  const app = (name: string, port: number, path: string, drainMs: number): ServiceSpec => ({
    name,
    args: [
      '--disable-warning=ExperimentalWarning',
      ...(dev ? ['--watch', '--watch-preserve-output'] : []),
      `apps/${name}/src/main.ts`,
    ],
    cwd: root,
    env,
    healthUrl: `http://127.0.0.1:${port}${path}`,
    drainMs,
  });
  const front = (name: (typeof FRONTS)[number], port: number, publicUrl: string): ServiceSpec => ({
    name,
    args: [nextCli(name), dev ? 'dev' : 'start', '--port', String(port)],
    cwd: join(root, 'apps', name),
    env: {
      ...env,
      NODE_ENV: dev ? 'development' : 'production',
      PORT: String(port),
      NEXTAUTH_URL: publicUrl,
      NEXTAUTH_SECRET: env.AUTH_SECRET ?? '',
    },
    healthUrl: `http://127.0.0.1:${port}/api/health`,
    drainMs: DRAIN_MS.front,
  });
  return [
    front('web', ports.WEB_PORT, env.PUBLIC_WEB_URL ?? ''),
    front('admin', ports.ADMIN_PORT, env.PUBLIC_ADMIN_URL ?? ''),
    app('server', ports.SERVER_PORT, '/readyz', DRAIN_MS.server),
    app('worker', ports.WORKER_PORT, '/readyz', DRAIN_MS.worker),
    app('sandbox', ports.SANDBOX_PORT, '/healthz', DRAIN_MS.sandbox),
  ];
}

export interface House {
  /** Resolves when a service ends that nobody stopped: its name, how, and its last lines. */
  readonly broken: Promise<string>;
  /** Starts which of these do not run yet, and resolves once they are well. Without names: the whole house. */
  start(timeoutMs: number, names?: readonly string[]): Promise<void>;
  stop(): Promise<void>;
  kill(): void;
}

/** `specs` in the order they stop; what is started together starts the other way round. */
export function openHouse(specs: readonly ServiceSpec[], logFolder: string, lock?: Lock): House {
  let stopping = false;
  const services = new Map<string, Service>();
  const inStopOrder = () => specs.flatMap(({ name }) => services.get(name) ?? []);
  const isFront = ({ name }: Service) => FRONTS.some((front) => front === name);
  const broken = Promise.withResolvers<string>();
  const startOne = (spec: ServiceSpec): Service => {
    const service = startService(spec, logFolder);
    services.set(spec.name, service);
    lock?.note(spec.name, service.pid);
    service.ended.then((how) => {
      if (!stopping) broken.resolve(`${service.name} ${how}. Its last lines:\n\n${service.lastLines()}\n`);
    });
    return service;
  };
  return {
    broken: broken.promise,
    async start(timeoutMs, names = specs.map(({ name }) => name)) {
      const wanted = specs.toReversed().filter(({ name }) => names.includes(name) && !services.has(name));
      await Promise.all(wanted.map((spec) => untilHealthy(spec, startOne(spec), timeoutMs)));
    },
    async stop() {
      stopping = true;
      const running = inStopOrder();
      await Promise.all(running.filter(isFront).map((service) => service.stop()));
      for (const service of running) if (!isFront(service)) await service.stop();
    },
    kill() {
      stopping = true;
      for (const service of inStopOrder()) service.kill();
    },
  };
}

export type { Service };
