import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes longest, by name; the rest follows as vitest has it. */
const longest = ['hosts/adapters', 'journeys/wholeWay', 'hosts/cycles', 'journeys/studioProperties', 'journeys/schoolAndBatch', 'journeys/policyDesk.', 'journeys/policyDeskWays', 'journeys/studioRules', 'formRenderer/'];

/** Begins with the files that take longest, so that at the end no worker waits for another. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const at = longest.findIndex((name) => moduleId.includes(`/test/${name}`));
      return at < 0 ? longest.length : at;
    };
    return (await super.sort(files)).toSorted((one, other) => place(one) - place(other));
  }
}
