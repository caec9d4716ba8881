-- Customers are found by tier and by branch, a page at a time in the order of their ids.
CREATE INDEX customer_tier ON customer (tier, customer_id) WHERE tier IS NOT NULL;
CREATE INDEX customer_branch ON customer (branch, customer_id) WHERE branch IS NOT NULL;
