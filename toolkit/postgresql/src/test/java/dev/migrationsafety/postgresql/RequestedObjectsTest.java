package dev.migrationsafety.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.engine.RequestedObject;
import dev.migrationsafety.migration.Script;
import dev.migrationsafety.migration.TransactionMode;
import dev.migrationsafety.schema.CatalogObject;
import dev.migrationsafety.schema.Schema;
import dev.migrationsafety.schema.SchemaSnapshot;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestedObjectsTest {
    private static List<RequestedObject> requested(String text, String... existing) {
        List<CatalogObject> objects = Stream.of(existing)
                .map(object -> object.split(" ", 2))
                .map(object -> new CatalogObject(object[0], object[1], Map.of(), Map.of()))
                .toList();
        return RequestedObjects.of(
                new Script("002.sql", "", text, TransactionMode.NONE),
                new Schema(new SchemaSnapshot(objects), List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CREATE TABLE IF NOT EXISTS fee (id int)|table fee|DROP TABLE fee CASCADE",
                "create unlogged table public.fee (id int)|table fee|DROP TABLE public.fee CASCADE",
                "CREATE TABLE \"Fee\" (id int)|table Fee|DROP TABLE \"Fee\" CASCADE",
                "CREATE TABLE audit . Fee (id int)|table audit.fee|DROP TABLE audit . Fee CASCADE",
                "CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS by_id ON ONLY fee (id)|index by_id|DROP INDEX by_id CASCADE",
                "CREATE INDEX by_id ON audit.fee (id)|index audit.by_id|DROP INDEX audit.by_id CASCADE",
                "CREATE TYPE mood AS ENUM ('a')|type mood|DROP TYPE mood CASCADE",
                "CREATE DOMAIN cents AS bigint|domain cents|DROP DOMAIN cents CASCADE",
                "CREATE SEQUENCE IF NOT EXISTS no|sequence no|DROP SEQUENCE no CASCADE",
                "ALTER TABLE a ADD COLUMN x int; ALTER TABLE fee ADD x int, ADD IF NOT EXISTS y int|column fee.y|"
                        + "ALTER TABLE fee DROP COLUMN y CASCADE"
            })
    void findsWhatIsThereAndHowToRemoveIt(String text, String object, String removal) {
        assertThat(requested(text, object))
                .extracting(found -> found.kind() + " " + found.name() + "|"
                        + found.removal().text())
                .containsExactly(object + "|" + removal);
    }

    @Test
    void readsBlocksAndPassesOverComments() {
        assertThat(requested(
                        "DO $$ BEGIN CREATE TYPE mood AS ENUM ('a'); EXCEPTION WHEN others THEN END $$", "type mood"))
                .hasSize(1);
        assertThat(requested(
                        "-- CREATE TABLE fee (id int)\n/* CREATE TYPE mood AS ENUM () */", "table fee", "type mood"))
                .isEmpty();
    }

    @Test
    void findsNothingThatIsNotThere() {
        assertThat(requested(
                        "CREATE TABLE fee (id int); CREATE INDEX i ON fee (id)", "table fees", "index fee", "type i"))
                .isEmpty();
        assertThat(requested("ALTER TABLE fee ADD COLUMN y int; DROP TABLE fee", "table fee", "column fee.y"))
                .isEmpty();
    }
}
