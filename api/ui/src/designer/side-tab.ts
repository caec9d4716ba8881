/** What the side area shows. */
export type SideTab = 'step' | 'outline' | 'findings' | 'try'
