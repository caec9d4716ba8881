-- The key of each customer's personal data, wrapped by the master key; null once erased.
CREATE TABLE customer_key (
    customer_id text NOT NULL COLLATE "C" PRIMARY KEY,
    wrapped     bytea
);

-- A known text under the master key, so that a node with another master key refuses to start.
CREATE TABLE master_key_check (
    one    boolean NOT NULL PRIMARY KEY DEFAULT true CHECK (one),
    sealed bytea   NOT NULL
);
