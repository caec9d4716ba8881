/** The channels that there are. */
export const CHANNELS = ['SMS', 'EMAIL', 'WECHAT', 'PUSH', 'PHONE', 'BRANCH', 'INBOX'] as const
