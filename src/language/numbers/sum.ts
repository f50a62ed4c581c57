/** Where a sum stands: what was added last, which tells what may follow. */
type State = 'empty' | 'unit' | 'teen' | 'hundred' | 'digits' | 'scale'

const ROUND = 15

/** A product without the dust of binary fractions (`2.3` million is 2,300,000). */
export const product = (a: number, b: number): number => Number((a * b).toPrecision(ROUND))

/**
 * A number in words as it grows, word by word. Each `add…` says whether the word may follow, and adds it if so.
 * `joined` tells whether `و` stands before the word.
 *
 * A number is a row of scaled groups that grow smaller: `مليونان` + `ثلاثمئة وخمسة` × `ألف` + `عشرون`.
 */
export class Sum {
  /** What is complete: the groups with their scales. */
  private scaled = 0
  /** What waits for its scale, under a thousand when it is in words. */
  private group = 0
  /** The scale that was met last. */
  private scale = Number.POSITIVE_INFINITY
  private state: State = 'empty'

  get value(): number {
    return this.scaled + this.group
  }

  /** The scale that ended the number so far, or null. */
  get endsInScale(): number | null {
    return this.state === 'scale' ? this.scale : null
  }

  get endsInUnit(): boolean {
    return this.state === 'unit' && this.group % 100 < 10
  }

  /** Whether a group waits for its scale. */
  get isOpen(): boolean {
    return this.group > 0
  }

  /** Whether a scale is greater than the one that a waiting group follows. */
  isOverScale(scale: number): boolean {
    return this.isOpen && scale > this.scale
  }

  /** A copy to return to when what was added turns out to belong to the next number. */
  copy(): Sum {
    return Object.assign(new Sum(), this)
  }

  /** One to ten; ten after a unit makes a teen. */
  addUnit(value: number, joined: boolean): boolean {
    if (!joined && value === 10 && this.endsInUnit) return this.grow(10, 'teen')
    return this.mayGrow(joined) && this.grow(value, 'unit')
  }

  /** Twenty to ninety. */
  addTen(value: number, joined: boolean): boolean {
    return ((joined && this.endsInUnit) || this.mayGrow(joined)) && this.grow(value, 'teen')
  }

  /** One hundred to nine hundred; a hundred after a unit multiplies it. */
  addHundred(value: number, joined: boolean): boolean {
    if (!joined && value === 100 && this.countsHundreds()) {
      this.group *= 100
      this.state = 'hundred'
      return true
    }
    return (
      (this.state === 'empty' || (joined && this.state === 'scale' && this.scale > value)) &&
      this.grow(value, 'hundred')
    )
  }

  addDigits(value: number, joined: boolean): boolean {
    if (this.state === 'scale') return value < this.scale && this.grow(value, 'digits')
    if (this.state === 'hundred') return joined && value < 100 && this.grow(value, 'digits')
    return this.state === 'empty' && this.grow(value, 'digits')
  }

  /** A thousand and more: multiplies the group before it, or begins a group of its own (`count` of it). */
  addScale(scale: number, count: number, joined: boolean): boolean {
    if (joined || this.state === 'empty') return this.addOwnScale(product(scale, count), scale, joined)
    if (this.state === 'scale' || scale >= this.scale) return this.multiplyAll(scale, count)
    return count === 1 && this.multiplyGroup(scale)
  }

  /** A part of the scale that ended the number (`ونصف`), or of one. */
  addPart(part: number): void {
    this.scaled += this.endsInScale === null ? part : product(part, this.scale)
    this.state = 'teen'
  }

  private grow(value: number, state: State): true {
    this.group += value
    this.state = state
    return true
  }

  private mayGrow(joined: boolean): boolean {
    return (
      this.state === 'empty' || (joined && (this.state === 'hundred' || (this.state === 'scale' && this.scale >= 100)))
    )
  }

  private countsHundreds(): boolean {
    return (
      (this.state === 'unit' || this.state === 'digits') &&
      Number.isInteger(this.group) &&
      this.group > 2 &&
      this.group < 10
    )
  }

  private addOwnScale(value: number, scale: number, joined: boolean): boolean {
    const fits =
      this.state === 'empty' ||
      (this.state === 'scale' && value < this.scale) ||
      (this.state === 'hundred' && value < 100)
    if (!fits || (joined && this.state === 'empty')) return false
    this.scaled += value
    this.scale = scale
    this.state = 'scale'
    return true
  }

  private multiplyGroup(scale: number): boolean {
    const value = product(this.group, scale)
    if (value >= this.scale) return false
    this.scaled += value
    this.group = 0
    this.scale = scale
    this.state = 'scale'
    return true
  }

  // `ألف مليون`, `ألف ومئتا مليون`: thousands count a greater scale.
  private multiplyAll(scale: number, count: number): boolean {
    if (count !== 1 || this.scaled >= 1e6 || scale < 1e6 || this.value > 1e6) return false
    this.scaled = product(this.value, scale)
    this.group = 0
    this.scale = scale
    this.state = 'scale'
    return true
  }
}
