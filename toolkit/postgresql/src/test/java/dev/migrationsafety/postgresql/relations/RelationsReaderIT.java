package dev.migrationsafety.postgresql.relations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.postgresql.schema.CatalogReader;
import dev.migrationsafety.postgresql.schema.FreshDatabase;
import dev.migrationsafety.postgresql.schema.Sql;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.sql.schema.Check;
import dev.migrationsafety.sql.schema.Column;
import dev.migrationsafety.sql.schema.Column.Source;
import dev.migrationsafety.sql.schema.DataType;
import dev.migrationsafety.sql.schema.DataType.Field;
import dev.migrationsafety.sql.schema.DataType.Form;
import dev.migrationsafety.sql.schema.Exclusion;
import dev.migrationsafety.sql.schema.ForeignKey;
import dev.migrationsafety.sql.schema.Index;
import dev.migrationsafety.sql.schema.Key;
import dev.migrationsafety.sql.schema.Relations;
import dev.migrationsafety.sql.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FreshDatabase.class)
class RelationsReaderIT {
    @Test
    void readsATableWithAllItsParts(Connection connection) throws SQLException {
        Sql.run(
                connection,
                """
                CREATE SCHEMA "Audit.Log";
                CREATE TABLE currency (code char(3) PRIMARY KEY);
                CREATE TABLE "Audit.Log"."Entry" (
                    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                    "Currency" char(3) DEFAULT 'EUR' REFERENCES currency DEFERRABLE,
                    amount numeric(18,2) NOT NULL CHECK (amount > 0),
                    twice numeric GENERATED ALWAYS AS (amount * 2) STORED,
                    note text,
                    UNIQUE NULLS NOT DISTINCT (note, amount));
                CREATE UNIQUE INDEX open_entries ON "Audit.Log"."Entry" (note) WHERE amount > 10;
                CREATE UNIQUE INDEX no_plain_columns ON "Audit.Log"."Entry" (lower(note));
                CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
                CREATE TRIGGER touch BEFORE UPDATE ON "Audit.Log"."Entry" FOR EACH ROW EXECUTE FUNCTION touch();
                CREATE TABLE flyway_schema_history (version text);
                CREATE TEMP TABLE passing (id int);
                CREATE VIEW seen AS SELECT 1 AS one;
                """);

        ContainerName entry = new ContainerName("Audit.Log", "Entry");
        ContainerName currency = ContainerName.of("currency");
        List<Table> tables = Relations.of(CatalogReader.read(connection)).tables();

        assertThat(tables).extracting(Table::name).containsExactly(currency, entry);
        assertThat(tables.get(1))
                .isEqualTo(new Table(
                        entry,
                        List.of(
                                new Column(
                                        "id", DataType.of("bigint"), false, Optional.empty(), Source.IDENTITY_ALWAYS),
                                new Column("Currency", character(), true, Optional.of("'EUR'::bpchar"), Source.WRITTEN),
                                new Column("amount", number("numeric(18,2)"), false, Optional.empty(), Source.WRITTEN),
                                new Column(
                                        "twice",
                                        DataType.of("numeric"),
                                        true,
                                        Optional.of("(amount * (2)::numeric)"),
                                        Source.GENERATED),
                                new Column("note", DataType.of("text"), true, Optional.empty(), Source.WRITTEN)),
                        Optional.of(new Key("Entry_pkey", List.of("id"), true, "")),
                        List.of(
                                new Key("Entry_note_amount_key", List.of("note", "amount"), false, ""),
                                new Key("open_entries", List.of("note"), true, "(amount > (10)::numeric)")),
                        List.of(new ForeignKey(
                                "Entry_Currency_fkey", entry, List.of("Currency"), currency, List.of("code"), true)),
                        List.of(new Check("Entry_amount_check", List.of("amount"), "(amount > (0)::numeric)")),
                        Optional.empty(),
                        false,
                        List.of(),
                        List.of(),
                        true,
                        List.of(
                                new Index("Entry_note_amount_key", List.of("note", "amount"), ""),
                                new Index("Entry_pkey", List.of("id"), ""),
                                new Index("no_plain_columns", List.of(), ""),
                                new Index("open_entries", List.of("note"), "(amount > (10)::numeric)")),
                        List.of(new Exclusion(
                                "no_plain_columns",
                                List.of("note"),
                                List.of(new Exclusion.Term("lower(note)", "=")),
                                true,
                                ""))));
    }

    @Test
    void readsIndexesThatFindRowsByEqualityUpToTheirFirstExpression(Connection connection) throws SQLException {
        Sql.run(
                connection,
                """
                CREATE TABLE t (a int, b int, c int[], d int);
                CREATE INDEX plain ON t (b DESC, a) INCLUDE (d);
                CREATE INDEX mixed ON t (a, abs(b), d);
                CREATE INDEX hashed ON t USING hash (a);
                CREATE INDEX inverted ON t USING gin (c);
                CREATE INDEX ranges ON t USING brin (a);
                CREATE INDEX broken ON t (d);
                UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'broken'::regclass;
                """);

        assertThat(Relations.of(CatalogReader.read(connection)).tables().get(0).indexes())
                .containsExactly(
                        new Index("hashed", List.of("a"), ""),
                        new Index("mixed", List.of("a"), ""),
                        new Index("plain", List.of("b", "a"), ""));
    }

    @Test
    void resolvesTypes(Connection connection) throws SQLException {
        Sql.run(
                connection,
                """
                CREATE TYPE mood AS ENUM ('sad', 'ok');
                CREATE DOMAIN amount AS numeric(18,2) NOT NULL CHECK (VALUE >= 0);
                CREATE DOMAIN price AS amount CHECK (VALUE < 100);
                CREATE TYPE address AS (street varchar(40), mood mood);
                CREATE TABLE t (p price, m mood, ms mood[], ns numeric(8,3)[], a address, r int4range, i interval(3),
                    ts timestamptz(0), b bit(3), c char(5), x interval);
                """);

        DataType mood = new DataType(
                "public.mood",
                "public.mood",
                Form.ENUM,
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                List.of("sad", "ok"),
                Optional.empty(),
                List.of(),
                List.of(),
                true);
        Table table = Relations.of(CatalogReader.read(connection))
                .find(ContainerName.of("t"))
                .orElseThrow();

        assertThat(table.columns())
                .extracting(Column::type)
                .containsExactly(
                        new DataType(
                                "public.price",
                                "numeric",
                                Form.BASE,
                                OptionalInt.empty(),
                                OptionalInt.of(18),
                                OptionalInt.of(2),
                                List.of(),
                                Optional.empty(),
                                List.of(),
                                List.of("(VALUE >= (0)::numeric)", "((VALUE)::numeric < (100)::numeric)"),
                                false),
                        mood,
                        compound("public.mood[]", "public.mood[]", Form.ARRAY, mood),
                        new DataType(
                                "numeric(8,3)[]",
                                "numeric[]",
                                Form.ARRAY,
                                OptionalInt.empty(),
                                OptionalInt.empty(),
                                OptionalInt.empty(),
                                List.of(),
                                Optional.of(number("numeric(8,3)")),
                                List.of(),
                                List.of(),
                                true),
                        new DataType(
                                "public.address",
                                "public.address",
                                Form.COMPOSITE,
                                OptionalInt.empty(),
                                OptionalInt.empty(),
                                OptionalInt.empty(),
                                List.of(),
                                Optional.empty(),
                                List.of(
                                        new Field("street", sized("character varying(40)", "character varying", 40)),
                                        new Field("mood", mood)),
                                List.of(),
                                true),
                        compound("int4range", "int4range", Form.RANGE, DataType.of("integer")),
                        precise("interval(3)", "interval", 3),
                        precise("timestamp(0) with time zone", "timestamp with time zone", 0),
                        sized("bit(3)", "bit", 3),
                        sized("character(5)", "character", 5),
                        DataType.of("interval"));
        assertThat(table.columns().get(0).nullable()).isFalse();
    }

    @Test
    void readsPartitions(Connection connection) throws SQLException {
        Sql.run(
                connection,
                """
                CREATE TABLE posting (id int, at date NOT NULL, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
                CREATE TABLE posting_2024 PARTITION OF posting FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
                CREATE TABLE posting_rest PARTITION OF posting DEFAULT;
                CREATE TABLE by_expression (at date) PARTITION BY LIST (extract(year FROM at));
                """);

        var relations = Relations.of(CatalogReader.read(connection));

        ContainerName posting = ContainerName.of("posting");
        assertThat(relations.roots())
                .extracting(Table::name)
                .containsExactly(ContainerName.of("by_expression"), posting);
        assertThat(relations.find(posting)).hasValueSatisfying(table -> assertThat(
                        List.of(table.partitioned(), table.partitionBounds(), table.partitionColumns()))
                .isEqualTo(List.of(
                        true, List.of("FOR VALUES FROM ('2024-01-01') TO ('2025-01-01')", "DEFAULT"), List.of("at"))));
        assertThat(relations.find(ContainerName.of("posting_2024"))).hasValueSatisfying(table -> {
            assertThat(table.partitionOf()).contains(posting);
            assertThat(table.checks())
                    .containsExactly(new Check(
                            "partition bounds",
                            List.of("at"),
                            "((at IS NOT NULL) AND (at >= '2024-01-01'::date) AND (at < '2025-01-01'::date))"));
        });
    }

    private static DataType character() {
        return sized("character(3)", "character", 3);
    }

    private static DataType number(String name) {
        int precision = Integer.parseInt(name.substring(8, name.indexOf(',')));
        int scale = Integer.parseInt(name.substring(name.indexOf(',') + 1, name.length() - 1));
        return new DataType(
                name,
                "numeric",
                Form.BASE,
                OptionalInt.empty(),
                OptionalInt.of(precision),
                OptionalInt.of(scale),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                true);
    }

    private static DataType sized(String name, String base, int length) {
        return plain(name, base, OptionalInt.of(length), OptionalInt.empty());
    }

    private static DataType precise(String name, String base, int precision) {
        return plain(name, base, OptionalInt.empty(), OptionalInt.of(precision));
    }

    private static DataType plain(String name, String base, OptionalInt length, OptionalInt precision) {
        return new DataType(
                name,
                base,
                Form.BASE,
                length,
                precision,
                OptionalInt.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                true);
    }

    private static DataType compound(String name, String base, Form form, DataType part) {
        return new DataType(
                name,
                base,
                form,
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                List.of(),
                Optional.of(part),
                List.of(),
                List.of(),
                true);
    }
}
