package dev.migrationsafety.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.configuration.run.ConfiguredRehearsal;
import dev.migrationsafety.configuration.run.RunOptions;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.rehearsal.Rehearsal;
import dev.migrationsafety.report.SafetyReport;
import dev.migrationsafety.rules.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables whose rows are judged by what no catalog tells: the server's refusals teach the generator. */
class JudgedRowsIT {
    private final Path folder;

    JudgedRowsIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void fillsTablesThatTriggersIndexesAndFunctionsJudge() throws IOException {
        write(
                """
                CREATE FUNCTION place(label text) RETURNS integer LANGUAGE plpgsql IMMUTABLE AS $$
                DECLARE parts text[] := regexp_match(label, '^([1-9][0-9]{0,3})/([A-Z]{2})$');
                BEGIN RETURN parts[1]::integer; END $$;
                CREATE TABLE ticket (id integer PRIMARY KEY, label text NOT NULL, place integer NOT NULL, UNIQUE (label));
                CREATE FUNCTION set_place() RETURNS trigger LANGUAGE plpgsql AS
                  $$ BEGIN new.place := place(new.label); RETURN new; END $$;
                CREATE TRIGGER set_place BEFORE INSERT ON ticket FOR EACH ROW EXECUTE FUNCTION set_place();
                CREATE TABLE ticket_note (id integer PRIMARY KEY, ticket integer NOT NULL REFERENCES ticket, note text);

                CREATE TABLE route (id integer PRIMARY KEY, stops jsonb NOT NULL);
                CREATE INDEX route_length ON route (jsonb_array_length(stops));

                CREATE TABLE team (id bigint PRIMARY KEY, name text NOT NULL);
                CREATE UNIQUE INDEX team_name ON team (lower(name));
                CREATE TABLE member (id integer PRIMARY KEY, team integer NOT NULL REFERENCES team);

                CREATE TABLE seal (id integer PRIMARY KEY, digest bytea NOT NULL CHECK (octet_length(digest) = 20));

                CREATE TABLE account (id integer PRIMARY KEY, book text NOT NULL, code text NOT NULL, UNIQUE (book, code));
                CREATE TABLE posting (id integer PRIMARY KEY, book text NOT NULL, account_code text NOT NULL,
                  account_key integer NOT NULL);
                CREATE FUNCTION find_account() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
                  new.account_key := (SELECT id FROM account WHERE book = new.book AND code = new.account_code);
                  RETURN new; END $$;
                CREATE TRIGGER find_account BEFORE INSERT ON posting FOR EACH ROW EXECUTE FUNCTION find_account();

                CREATE FUNCTION patch(text) RETURNS numeric LANGUAGE sql IMMUTABLE AS
                  $$ SELECT split_part(split_part($1, '+', 1), '.', 3)::numeric $$;
                CREATE TABLE release (id integer PRIMARY KEY, num text NOT NULL,
                  patch numeric GENERATED ALWAYS AS (patch(num)) STORED, UNIQUE (num));

                CREATE FUNCTION is_code(text) RETURNS boolean LANGUAGE sql IMMUTABLE AS
                  $$ SELECT $1 ~ '^[0-9]{3}-[0-9]{3}$' $$;
                CREATE TABLE locker (id integer PRIMARY KEY, code text NOT NULL CHECK (is_code(code)));
                """);

        assertThat(notFilled(rehearse())).isEmpty();
    }

    @Test
    void namesTableColumnAndConstraintsOfAContradiction() throws IOException {
        write("CREATE TABLE fee (id integer PRIMARY KEY, amount integer NOT NULL, "
                + "CONSTRAINT dear CHECK (amount > 10), CONSTRAINT cheap CHECK (amount < 5));");

        assertThat(notFilled(rehearse()))
                .isEqualTo(Map.of(
                        "fee",
                        "Table fee could not be filled: column amount: no value of type integer was found that satisfies "
                                + "[cheap (amount < 5), dear (amount > 10)]."));
    }

    @Test
    void tellsWhatTheServerSaidOfRowsThatItNeverTakes() throws IOException {
        write(
                """
                CREATE TABLE closed (id integer PRIMARY KEY);
                CREATE FUNCTION close() RETURNS trigger LANGUAGE plpgsql AS
                  $$ BEGIN RAISE EXCEPTION 'nothing enters here'; END $$;
                CREATE TRIGGER close BEFORE INSERT ON closed FOR EACH ROW EXECUTE FUNCTION close();
                """);

        assertThat(notFilled(rehearse()).get("closed")).startsWith("P0001 ERROR: nothing enters here");
    }

    /** Tables that stayed empty, with the reason. */
    private static Map<String, String> notFilled(SafetyReport report) {
        return report.steps().stream()
                .flatMap(step -> step.findings().stream())
                .filter(finding -> finding.rule().equals(Rules.TABLE_NOT_FILLED))
                .collect(java.util.stream.Collectors.toMap(
                        Finding::subject, finding -> finding.evidence().get(0), (first, second) -> first));
    }

    private void write(String tables) throws IOException {
        Files.writeString(folder.resolve("001_tables.sql"), tables);
        Files.writeString(folder.resolve("002_more.sql"), "CREATE TABLE more (id integer PRIMARY KEY);");
        Files.writeString(folder.resolve("migration-safety.yml"), "version: \"18\"\nrollback: none\n");
    }

    private SafetyReport rehearse() {
        try (Rehearsal rehearsal = ConfiguredRehearsal.at(
                        folder.toString(), getClass().getClassLoader())
                .start(RunOptions.named("judged").withProvisioner("embedded"))) {
            List.copyOf(rehearsal.nodes()).forEach(rehearsal::rehearse);
            return rehearsal.report();
        }
    }
}
