export const SpeakerPage = () => null
