package dev.migrationsafety.postgresql;

import dev.migrationsafety.engine.DatabaseEngine;
import dev.migrationsafety.engine.DatabaseServer;
import dev.migrationsafety.engine.capability.Borders;
import dev.migrationsafety.engine.capability.ContainerIdentities;
import dev.migrationsafety.engine.capability.Counters;
import dev.migrationsafety.engine.capability.SharedObjects;
import dev.migrationsafety.engine.capability.UserTriggers;
import dev.migrationsafety.engine.environment.Environment;
import dev.migrationsafety.engine.provision.ProvisionedServer;
import dev.migrationsafety.kit.contract.EngineFixture;
import dev.migrationsafety.postgresql.settings.PostgresSettings;
import java.util.Set;
import java.util.function.Supplier;

/** PostgreSQL, for the contracts. */
class PostgresFixture extends EngineFixture {
    private final Supplier<ProvisionedServer> servers;

    PostgresFixture(Supplier<ProvisionedServer> servers) {
        this.servers = servers;
    }

    @Override
    public DatabaseEngine engine() {
        return new PostgresEngine();
    }

    @Override
    public DatabaseServer open(Environment environment) {
        return engine().open(servers.get(), environment);
    }

    @Override
    public boolean tellsAbsentFromNull() {
        return false;
    }

    @Override
    public Set<Class<?>> powers() {
        return Set.of(
                Borders.class, ContainerIdentities.class, Counters.class, UserTriggers.class, SharedObjects.class);
    }

    @Override
    public Environment privileged(Environment environment) {
        return environment.with(PostgresSettings.STANDARD.withSuperuser(true));
    }

    @Override
    public String share() {
        return "CREATE ROLE shared_by_a_contract;";
    }

    @Override
    public String unshare() {
        return "DROP ROLE shared_by_a_contract;";
    }

    @Override
    public String create() {
        return """
                CREATE TABLE account (id bigint PRIMARY KEY, amount numeric(20, 2), note text);
                CREATE TABLE posting (id bigint PRIMARY KEY, account_id bigint NOT NULL REFERENCES account);
                """;
    }

    @Override
    public String drop() {
        return "DROP TABLE posting;\nDROP TABLE account;";
    }

    @Override
    public String account(int id, String amount) {
        return "INSERT INTO account (id, amount) VALUES (" + id + ", " + amount + ");";
    }

    @Override
    public String posting(int id, int account) {
        return "INSERT INTO posting VALUES (" + id + ", " + account + ");";
    }

    @Override
    public String change(int id, String amount) {
        return "UPDATE account SET amount = " + amount + " WHERE id = " + id + ";";
    }

    @Override
    public String remove(int id) {
        return "DELETE FROM account WHERE id = " + id + ";";
    }

    @Override
    public String missing() {
        return "INSERT INTO nobody VALUES (1);";
    }

    @Override
    public String raise(String message) {
        return "DO $$ BEGIN RAISE EXCEPTION '" + message + "'; END $$;";
    }

    @Override
    public String comment(String text) {
        return "-- " + text;
    }

    @Override
    public String remember() {
        return "SET search_path TO city, public;";
    }

    @Override
    public String recall(int id) {
        return "INSERT INTO account (id, amount) VALUES (" + id
                + ", 1 / CAST(current_setting('search_path') LIKE 'city%' AS integer));";
    }

    @Override
    public String tighten() {
        return "ALTER TABLE account ALTER COLUMN note SET NOT NULL;";
    }

    @Override
    public String counter() {
        return "CREATE SEQUENCE numbers;";
    }

    @Override
    public String count() {
        return "INSERT INTO account (id) VALUES (nextval('numbers'));";
    }

    @Override
    public String trigger() {
        return """
                CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS
                  'BEGIN NEW.note := concat(NEW.note, ''.''); RETURN NEW; END';
                CREATE TRIGGER touch BEFORE UPDATE ON account FOR EACH ROW EXECUTE FUNCTION touch();
                """;
    }

    @Override
    public String noAccount() {
        return "SELECT count(*) = 0 AS none FROM account;";
    }
}
