import type { Organisations } from '../reference/organisations.ts';
import { demoPeople } from './demoPeople.ts';

const offices = demoPeople.filter(({ office }) => office !== 'applicant').map(({ office, org, orgName }) => ({ office, org, name: orgName }));

/** The offices the demo's people sit in, each once. */
export const demoOrganisations: Organisations = {
  edition: 'demo',
  offices: offices.filter(({ office, org }, index) => offices.findIndex((each) => each.office === office && each.org === org) === index),
  people: [],
};
