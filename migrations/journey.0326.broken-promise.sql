-- The promise whose broken answer opened this signal: it is named beside the words, which are those of the experience.
ALTER TABLE journey.signals ADD COLUMN broken_promise uuid;
