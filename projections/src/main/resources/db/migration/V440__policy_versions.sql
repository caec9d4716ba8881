-- The book of contact policies. At most one version is ACTIVE.
CREATE TABLE policy_version (
    version     integer     NOT NULL PRIMARY KEY,
    status      text        NOT NULL,
    policy      text        NOT NULL,
    proposed_by text        NOT NULL,
    proposed_at timestamptz NOT NULL,
    decided_by  text,
    decided_at  timestamptz,
    why         text
);
CREATE UNIQUE INDEX policy_version_active ON policy_version (status) WHERE status = 'ACTIVE';
