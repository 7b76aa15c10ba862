import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';

/** What one node counts. */
export interface Metrics {
  readonly registry: Registry;
  readonly requests: Histogram<'method' | 'route' | 'status'>;
  readonly commands: Counter<'event' | 'outcome'>;
  readonly deadlinesFired: Counter<'deadline'>;
  readonly outboxPerformed: Counter<'kind'>;
  readonly webhooks: Counter<'outcome'>;
}

/** Makes a node's own registry; nothing in it is global, so that two nodes may share a process. */
export function openMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    requests: new Histogram({ name: 'filing_http_seconds', help: 'Seconds a request took', labelNames: ['method', 'route', 'status'], buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5], registers }),
    commands: new Counter({ name: 'filing_commands_total', help: 'Events asked of filings, by outcome', labelNames: ['event', 'outcome'], registers }),
    deadlinesFired: new Counter({ name: 'filing_deadlines_fired_total', help: 'Deadlines that passed', labelNames: ['deadline'], registers }),
    outboxPerformed: new Counter({ name: 'filing_outbox_total', help: 'Effects performed', labelNames: ['kind'], registers }),
    webhooks: new Counter({ name: 'filing_webhooks_total', help: 'Calls to webhooks, taken or refused', labelNames: ['outcome'], registers }),
  };
}
