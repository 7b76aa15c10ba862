import type { Answers } from '@filing/filing';

/** Tells what the panel wrote itself from what came from elsewhere (undone, in the JSON): only then it begins anew. */
export class PanelRound {
  #text: string | null = null;
  #entered: Answers | null = null;
  #round = 0;

  /** The number of the round in which the draft says this. */
  of(text: string): number {
    if (this.#text !== text) {
      if (this.#text !== null) this.#round += 1;
      this.#text = text;
      this.#entered = null;
    }
    return this.#round;
  }

  /** What is entered and what the draft will say of it. */
  expect(text: string, entered: Answers): void {
    this.#text = text;
    this.#entered = entered;
  }

  /** What stands in the panel, also what is not in the draft. */
  entered(stored: Answers): Answers {
    return this.#entered ?? stored;
  }
}
