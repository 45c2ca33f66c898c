-- How many bytes the files of a job take besides its upload, as they were last measured.
ALTER TABLE portal.jobs ADD COLUMN made_bytes bigint NOT NULL DEFAULT 0 CHECK (made_bytes >= 0);
