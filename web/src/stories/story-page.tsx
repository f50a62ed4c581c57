export const StoryPage = () => null
