export const EvidencePage = () => null
