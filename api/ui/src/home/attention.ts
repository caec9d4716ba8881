import type { Schemas } from '../api/client'
import type { Language } from '../language/language'
import { isOf } from '../review/may-decide'
import { designOf, journeyAt, reviewOf } from '../routing/addresses'
import { mayAs, type Role } from '../session/session'
import { attentionTexts } from './attention-texts'

type Summary = Schemas['JourneySummary']

/** What may need somebody; what was not asked for is empty. */
export interface Matters {
  /** Journeys with a version in review. */
  inReview: Summary[]
  /** Journeys whose newest version is a draft, or was refused, of the reader's own. */
  drafts: Summary[]
  refused: Summary[]
  /** Journeys with customers at a step that failed, or whose last launch failed for some for good. */
  failing: Summary[]
  policies: Schemas['PolicyView'][]
  campaigns: Schemas['CampaignView'][]
  paused: Schemas['LaunchStanding'][]
  deadLetters: { count: number; more: boolean }
  /** Of which there are more than these. */
  more: readonly Matter['kind'][]
}

/** One thing that waits for a person. */
export interface Matter {
  key: string
  kind: 'dead' | 'failing' | 'failed' | 'policy' | 'budget' | 'review' | 'refused' | 'paused' | 'draft'
  words: string
  /** What somebody said about it. */
  said?: string
  /** Where it is dealt with. */
  to: string
}

/** Who deals with what: it is shown to nobody else. */
export const CONCERNS: Record<Matter['kind'], readonly Role[]> = {
  dead: ['ADMIN'],
  failing: ['MARKETER'],
  failed: ['MARKETER'],
  policy: ['APPROVER'],
  budget: ['APPROVER'],
  review: ['APPROVER'],
  refused: ['MARKETER'],
  paused: ['MARKETER'],
  draft: ['MARKETER'],
}

/** Of which no more than some are listed. */
export const MORE = ['failing', 'policy', 'budget', 'review', 'refused', 'paused', 'draft'] as const

/** Where all of them are. */
const ALL: Record<(typeof MORE)[number], string> = {
  failing: '/journeys',
  policy: '/policy',
  budget: '/campaigns',
  review: '/journeys?status=IN_REVIEW',
  refused: '/journeys?status=REFUSED',
  paused: '/journeys',
  draft: '/journeys?status=DRAFT',
}

/** What needs somebody with these roles and this name, the most pressing first. */
export function mattersFor(
  reader: { name: string; roles: readonly Role[] },
  found: Matters,
  tag: Language,
): Matter[] {
  const all: Matter[] = [
    ...dead(found, tag),
    ...failing(found, tag),
    ...failedForGood(found, tag),
    ...policies(found, reader.name, tag),
    ...budgets(found, reader.name, tag),
    ...reviews(found, reader.name, tag),
    ...refusals(found, tag),
    ...pauses(found, tag),
    ...drafts(found, tag),
    ...others(found, tag),
  ]
  return all.filter(({ kind }) => mayAs(reader.roles, CONCERNS[kind]))
}

const called = ({ name, key }: { name: string; key: string }) => name || key

function dead({ deadLetters: { count, more } }: Matters, tag: Language): Matter[] {
  if (count === 0) return []
  const words = attentionTexts[tag].dead(count, `${count}${more ? '+' : ''}`)
  return [{ key: 'dead', kind: 'dead', words, to: '/dead-letters' }]
}

function failing({ failing: journeys }: Matters, tag: Language): Matter[] {
  return journeys
    .filter(({ failed }) => failed > 0)
    .map((journey) => ({
      key: `failing/${journey.key}`,
      kind: 'failing',
      words: attentionTexts[tag].failing(called(journey), journey.failed),
      to: journeyAt(journey.key),
    }))
}

function failedForGood({ failing: journeys }: Matters, tag: Language): Matter[] {
  return journeys
    .filter((journey) => journey.failedForGood > 0)
    .map((journey) => ({
      key: `failed/${journey.key}`,
      kind: 'failed',
      words: attentionTexts[tag].failed(called(journey), journey.failedForGood),
      to: journeyAt(journey.key),
    }))
}

function policies({ policies: versions }: Matters, reader: string, tag: Language): Matter[] {
  return versions
    .filter(({ status, proposedBy }) => status === 'PROPOSED' && proposedBy !== reader)
    .map(({ version, proposedBy }) => ({
      key: `policy/${version}`,
      kind: 'policy',
      words: attentionTexts[tag].policy(version, proposedBy),
      to: `/policy?version=${version}`,
    }))
}

function budgets({ campaigns }: Matters, reader: string, tag: Language): Matter[] {
  return campaigns
    .filter(({ proposal }) => proposal?.status === 'PROPOSED' && proposal.proposedBy !== reader)
    .map(({ campaignId, name, proposal }) => ({
      key: `budget/${campaignId}`,
      kind: 'budget',
      words: attentionTexts[tag].budget(name || campaignId, proposal?.proposedBy ?? ''),
      to: '/campaigns',
    }))
}

function reviews({ inReview }: Matters, reader: string, tag: Language): Matter[] {
  return inReview.flatMap((journey): Matter[] => {
    const version = journey.inReview
    if (!version || isOf(version, reader)) return []
    const by = version.submittedBy ?? version.by
    return [
      {
        key: `review/${journey.key}`,
        kind: 'review',
        words: attentionTexts[tag].review(called(journey), version.version, by),
        said: version.comment,
        to: reviewOf(journey.key, version.version),
      },
    ]
  })
}

function refusals({ refused }: Matters, tag: Language): Matter[] {
  return refused.map(({ newest, ...journey }) => ({
    key: `refused/${journey.key}`,
    kind: 'refused',
    words: attentionTexts[tag].refused(called(journey), newest.version),
    said: newest.why,
    to: reviewOf(journey.key, newest.version),
  }))
}

function pauses({ paused }: Matters, tag: Language): Matter[] {
  return paused.map(({ launchId, journey, journeyName, total, started, refused }) => ({
    key: launchId,
    kind: 'paused',
    words: attentionTexts[tag].paused(journeyName || journey, Math.max(0, total - started - refused)),
    to: journeyAt(journey),
  }))
}

function drafts({ drafts: journeys }: Matters, tag: Language): Matter[] {
  const t = attentionTexts[tag]
  return journeys.map(({ newest, ...journey }) => ({
    key: `draft/${journey.key}`,
    kind: 'draft',
    words:
      newest.errors > 0
        ? t.draft(called(journey), newest.version, newest.errors)
        : t.ready(called(journey), newest.version),
    to: designOf(journey.key, newest.version),
  }))
}

/** Says of which there are more, and leads to them. */
function others({ more }: Matters, tag: Language): Matter[] {
  return MORE.filter((kind) => more.includes(kind)).map((kind) => ({
    key: `more/${kind}`,
    kind,
    words: attentionTexts[tag].more[kind],
    to: ALL[kind],
  }))
}
