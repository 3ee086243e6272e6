/** What a person tried cannot be done with what is on the screen now. */
export class Refused extends Error {}
