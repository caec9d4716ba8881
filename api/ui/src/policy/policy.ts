/** A contact policy as the contract writes it. */
export interface Policy {
  zone: string
  rules: Rule[]
  exempt?: Exemption[]
}

export interface Scope {
  channels?: string[]
  categories?: string[]
  tiers?: string[]
  campaigns?: string[]
}

export interface Rule extends Scope {
  id: string
  type: string
  max?: number
  window?: string
  per?: 'CUSTOMER' | 'CAMPAIGN' | 'OFFER'
  whenReached?: 'SUPPRESS' | 'DEFER'
  reserve?: { priorityAtLeast: number; places: number }
  gap?: string
  from?: string
  to?: string
  days?: string[]
  basis?: 'OPT_IN' | 'OPT_OUT'
  count?: number
  within?: string
  pause?: string
  percent?: number
}

export interface Exemption extends Scope {
  ignores: string[]
  counts?: boolean
}
