import type { Office } from '@filing/filing';

/** The offices' names in English. */
export const officesEn: Readonly<Record<Office, string>> = {
  applicant: 'Applicant', 'district-hrss': 'District office', 'industry-authority': 'Governing authority', 'teacher-education-college': 'Teacher education college',
  'appraisal-centre': 'Appraisal centre', 'municipal-hrss': 'Municipal bureau', 'education-commission': 'Education commission', 'education-delegate': 'Education delegate',
  'x-certificate-committee': 'X certificate committee', 'national-centre': 'National centre', expert: 'Expert', public: 'Public', 'policy-staff': 'Policy staff', auditor: 'Auditor', system: 'System',
};
