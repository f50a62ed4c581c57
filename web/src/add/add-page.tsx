export const AddPage = () => null
