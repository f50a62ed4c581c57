export const SpeakersPage = () => null
