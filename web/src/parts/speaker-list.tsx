import { Link } from '@tanstack/react-router'
import { useWording } from '../i18n/language.tsx'
import { Name } from './name.tsx'
import { Weight } from './weight.tsx'

interface ListProps {
  readonly speakers: readonly { readonly id: string; readonly name: string; readonly statements: number }[]
}

/** Speakers with how much they say, as a figure and as a bar. */
export function SpeakerList({ speakers }: ListProps) {
  const { number } = useWording()
  const most = Math.max(1, ...speakers.map(({ statements }) => statements))
  return (
    <ol className="weighed">
      {speakers.map(({ id, name, statements }) => (
        <li key={id}>
          <Link to="/speakers/$id" params={{ id }}>
            <Name>{name}</Name>
          </Link>
          <Weight share={statements / most} />
          <span className="count">{number(statements)}</span>
        </li>
      ))}
    </ol>
  )
}
