import { scheduleDigest } from '../../../src/application/performance/schedule-digest.ts';
import { DANA, type UnderWay } from '../offers/deal-under-way.ts';

/** Dana schedules a digest of all campaigns for Mondays at nine in Berlin, or what is changed of it. */
export const mondays = ({ services }: UnderWay, change = {}) =>
  scheduleDigest(services, services.actor(DANA), {
    channel: 'C9',
    weekday: 1,
    at: '09:00',
    timeZone: 'Europe/Berlin',
    ...change,
  });
