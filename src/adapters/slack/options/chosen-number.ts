/** The number of a campaign, creator or deal that a chosen option stands for; undefined when nothing or nonsense was sent. */
export function chosenNumber(value: string | undefined): number | undefined {
  return value && /^[1-9]\d{0,8}$/.test(value) ? Number(value) : undefined;
}
