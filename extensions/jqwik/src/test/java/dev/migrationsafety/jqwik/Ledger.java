package dev.migrationsafety.jqwik;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small history in a folder. */
final class Ledger {
    private Ledger() {}

    static void write(Path folder, String configuration) throws IOException {
        write(
                folder,
                "V1__accounts.sql",
                """
                CREATE TABLE account (
                    id integer PRIMARY KEY,
                    number varchar(12) NOT NULL CONSTRAINT account_number_once UNIQUE
                        CONSTRAINT account_number_german CHECK (number LIKE 'DE%'),
                    opened_on date,
                    note text);
                CREATE TABLE tariff (id uuid PRIMARY KEY, net numeric(10, 2) NOT NULL, gross numeric(10, 2) NOT NULL);
                """);
        write(folder, "U1__accounts.sql", "DROP TABLE account, tariff;");
        write(
                folder,
                "V2__journals.sql",
                """
                CREATE TABLE journal (id bigint PRIMARY KEY, reference text NOT NULL, booked_at timestamptz);
                CREATE TABLE posting (
                    journal_id bigint NOT NULL REFERENCES journal (id),
                    line integer NOT NULL,
                    account_id integer NOT NULL REFERENCES account (id),
                    amount numeric(14, 2) NOT NULL,
                    PRIMARY KEY (journal_id, line));
                CREATE INDEX ON posting (account_id);
                """);
        write(folder, "U2__journals.sql", "DROP TABLE posting, journal;");
        write(folder, "V3__notes.sql", "ALTER TABLE posting ADD COLUMN memo text;");
        write(folder, "U3__notes.sql", "ALTER TABLE posting DROP COLUMN memo;");
        write(folder, "migration-safety.yml", "version: \"18\"\n" + configuration);
    }

    static void write(Path folder, String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
