import type { StorySummary } from '../api.ts'
import type { Row } from '../parts/table-file.ts'

/** Stories in a list, a row each. */
export const homeRows = (stories: readonly StorySummary[]): Row[] =>
  stories.map(({ story, title, documents, outlets, from, to, agency, agencyName, origins, singleStranded, added }) => ({
    story,
    title,
    documents,
    outlets: outlets.length,
    outlet_names: outlets.join(' | '),
    from,
    to,
    agency,
    agency_name: agencyName,
    origins_min: origins.content.min,
    origins_max: origins.content.max,
    attestations_min: origins.attestation.min,
    attestations_max: origins.attestation.max,
    single_stranded: String(singleStranded),
    added,
  }))
