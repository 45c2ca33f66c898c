-- Every statement of a tenant names the tenant; these policies hold besides, should one ever not.
-- `portal.tenant` is set for one transaction; '*' cannot be the id of a tenant.

CREATE FUNCTION portal.sees(tenant text) RETURNS boolean LANGUAGE sql STABLE AS
$$ SELECT tenant = current_setting('portal.tenant', true) OR current_setting('portal.tenant', true) = '*' $$;

ALTER TABLE portal.profiles ENABLE ROW LEVEL SECURITY;
ALTER TABLE portal.profiles FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON portal.profiles USING (portal.sees(tenant));

ALTER TABLE portal.profile_versions ENABLE ROW LEVEL SECURITY;
ALTER TABLE portal.profile_versions FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON portal.profile_versions USING (portal.sees(tenant));

ALTER TABLE portal.series ENABLE ROW LEVEL SECURITY;
ALTER TABLE portal.series FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON portal.series USING (portal.sees(tenant));

ALTER TABLE portal.receipts ENABLE ROW LEVEL SECURITY;
ALTER TABLE portal.receipts FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON portal.receipts USING (portal.sees(tenant));

ALTER TABLE portal.jobs ENABLE ROW LEVEL SECURITY;
ALTER TABLE portal.jobs FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON portal.jobs USING (portal.sees(tenant));

-- A receipt stays as it was written.
CREATE FUNCTION portal.refuse_change() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'a receipt is neither changed nor removed'; END $$;

CREATE TRIGGER receipts_stay BEFORE UPDATE OR DELETE ON portal.receipts
  FOR EACH ROW EXECUTE FUNCTION portal.refuse_change();

CREATE TRIGGER receipts_all_stay BEFORE TRUNCATE ON portal.receipts
  FOR EACH STATEMENT EXECUTE FUNCTION portal.refuse_change();
