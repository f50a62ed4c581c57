import { recall, remember } from './stored.ts'

export const THEMES = ['auto', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

export function storedTheme(): Theme {
  const theme = recall('theme')
  return THEMES.find((one) => one === theme) ?? 'auto'
}

export function applyTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme
}

export function chooseTheme(theme: Theme): void {
  remember('theme', theme)
  applyTheme(theme)
}
