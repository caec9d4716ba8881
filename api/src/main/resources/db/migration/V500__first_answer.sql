-- The first answer to every call that its caller named, so that the same call again changes nothing.
-- Imported contacts have used their id, and no answer: asking for such a contact is a conflict.
CREATE TABLE first_answer (
    scope       text     NOT NULL COLLATE "C",
    key         text     NOT NULL COLLATE "C",
    fingerprint bytea    NOT NULL DEFAULT '',
    status      smallint NOT NULL DEFAULT 0,
    body        text     NOT NULL DEFAULT '',
    PRIMARY KEY (scope, key)
);
COMMENT ON COLUMN first_answer.fingerprint IS 'HMAC of what was asked, under the master key';
