import type { Delivery, Messenger, Parcel } from '../../../src/application/messenger.ts';

/** One call of a messenger, in the order they began. */
interface Call {
  readonly parcel: Parcel;
  readonly startedAt: number;
  endedAt?: number;
}

/** A Slack in memory: says what a test wants and records who was called when. */
export function recordingMessenger(
  answer: (parcel: Parcel, callsBefore: number) => Delivery | Promise<Delivery>,
) {
  const calls: Call[] = [];
  const messenger: Messenger = {
    deliver: async (parcel) => {
      const before = calls.filter((call) => call.parcel.id === parcel.id).length;
      const call: Call = { parcel, startedAt: Date.now() };
      calls.push(call);
      try {
        return await answer(parcel, before);
      } finally {
        call.endedAt = Date.now();
      }
    },
  };
  return { messenger, calls };
}

export const DELIVERED: Delivery = { status: 'delivered' };
