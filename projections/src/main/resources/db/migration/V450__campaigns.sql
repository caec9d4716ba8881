-- Campaigns, written in the transaction that changes them.
CREATE TABLE campaign (
    campaign_id     text        NOT NULL COLLATE "C" PRIMARY KEY,
    status          text        NOT NULL,
    starts          timestamptz,
    ends            timestamptz,
    plan            text        NOT NULL,
    budget          text,
    proposal        text,
    proposal_number integer     NOT NULL DEFAULT 0,
    proposal_status text,
    proposed_by     text,
    why             text,
    drafted_by      text        NOT NULL,
    drafted_at      timestamptz NOT NULL,
    changed_at      timestamptz NOT NULL
);
COMMENT ON COLUMN campaign.proposal IS 'the latest budget that was proposed (JSON)';

-- What is left of budgets, in blocks. A transaction that decides contacts leases a block by locking its row, and
-- gives back at its end what it did not use: by committing the rest, or by ending in any other way. Null is no limit.
CREATE TABLE budget_block (
    block       bigint        NOT NULL GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    campaign_id text          NOT NULL COLLATE "C",
    contacts    bigint,
    money       numeric(19, 4)
) WITH (fillfactor = 50);
CREATE INDEX budget_block_campaign ON budget_block (campaign_id, block);
