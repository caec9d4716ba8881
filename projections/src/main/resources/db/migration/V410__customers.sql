-- The current profile of every customer, in the clear. Erasure empties the row and keeps the id.
CREATE TABLE customer (
    customer_id text    NOT NULL COLLATE "C" PRIMARY KEY,
    sequence    bigint  NOT NULL,
    erased      boolean NOT NULL DEFAULT false,
    time_zone   text,
    tier        text,
    branch      text,
    addresses   jsonb,
    attributes  jsonb
);
COMMENT ON COLUMN customer.sequence IS 'the event of the customer''s stream that the row tells';
