import type { Office } from '@filing/filing';

/** The offices' names in English. */
export const officesEn: Readonly<Record<Office, string>> = {
  applicant: 'Applicant',
  'district-hrss': 'District human resources office',
  'industry-authority': 'Governing authority',
  'teacher-education-college': 'Municipal teacher education college',
  'appraisal-centre': 'Municipal skills appraisal centre',
  'municipal-hrss': 'Municipal human resources bureau',
  'education-commission': 'Municipal education commission',
  'education-delegate': 'Delegate of the education commission',
  'x-certificate-committee': 'X certificate committee',
  'national-centre': 'National appraisal centre',
  expert: 'Expert',
  public: 'Public',
  'policy-staff': 'Policy staff',
  auditor: 'Auditor',
  system: 'System',
};
