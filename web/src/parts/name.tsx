/** A name, a title or an address of the data: its direction is its own, whatever the page's is. */
export const Name = ({ children }: { readonly children: string }) => <bdi>{children}</bdi>
