import { ApiProblem } from '../api.ts'
import { Failure } from './failure.tsx'

const NOTHING = new ApiProblem(404, 'not-found', '')

export const NotFound = () => <Failure error={NOTHING} isPage />
