import type { Form } from '../surface.ts';

export const FORMS: readonly Form[] = [];
