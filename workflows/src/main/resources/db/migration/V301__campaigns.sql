-- What a campaign's life asks of launches and of contacts that wait.
ALTER TABLE launch ADD COLUMN paused_by text;
CREATE INDEX launch_campaign ON launch (campaign_id) WHERE campaign_id IS NOT NULL;

ALTER TABLE waiting_contact ADD COLUMN campaign_id text COLLATE "C";
CREATE INDEX waiting_contact_campaign ON waiting_contact (campaign_id, contact_id) WHERE campaign_id IS NOT NULL;

-- Campaigns whose word has changed, until every contact that waits for it has been asked again.
CREATE TABLE campaign_turn (
    turn          bigint NOT NULL GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    campaign_id   text   NOT NULL,
    after_contact text   NOT NULL DEFAULT '' COLLATE "C"
);
