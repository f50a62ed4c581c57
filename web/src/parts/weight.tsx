/** A share of the most, as a bar that grows with the reading direction. */
export const Weight = ({ share }: { readonly share: number }) => (
  <svg className="weight" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
    <rect width={Math.max(2, share * 100)} height="4" />
  </svg>
)
