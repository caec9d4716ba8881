-- Of the failures at an element, those that nobody can have tried again: the journey ended there.
ALTER TABLE journey_figure ADD COLUMN lost bigint NOT NULL DEFAULT 0;
ALTER TABLE journey_figure ALTER COLUMN lost DROP DEFAULT;
