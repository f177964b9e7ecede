package dev.migrationsafety.postgresql.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Judgement;
import dev.migrationsafety.finding.Location;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.migration.Script;
import dev.migrationsafety.migration.TransactionMode;
import dev.migrationsafety.schema.CatalogObject;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.Schema;
import dev.migrationsafety.schema.SchemaDiff;
import dev.migrationsafety.schema.SchemaSnapshot;
import dev.migrationsafety.sql.schema.Column;
import dev.migrationsafety.sql.schema.DataType;
import dev.migrationsafety.sql.schema.ForeignKey;
import dev.migrationsafety.sql.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DroppedByCascadeTest {
    private static final CatalogObject CUSTOMER = new CatalogObject("table", "customer", Map.of(), Map.of());
    private static final CatalogObject INVOICE = new CatalogObject("table", "invoice", Map.of(), Map.of());
    private static final CatalogObject KEY = new CatalogObject(
                    "foreign key",
                    "invoice(customer_id)",
                    Map.of("definition", "FOREIGN KEY (customer_id) REFERENCES customer(id)"),
                    Map.of("name", "invoice_customer_id_fkey"))
            .partOf("invoice");
    private static final CatalogObject VIEW =
            new CatalogObject("view", "app.open_invoice", Map.of("definition", " SELECT 1"), Map.of());

    private static Table invoice(String... columns) {
        List<Column> all = Stream.of(columns)
                .map(name -> new Column(name, DataType.of("bigint"), false, Optional.empty(), Column.Source.WRITTEN))
                .toList();
        ContainerName name = ContainerName.of("invoice");
        ForeignKey key = new ForeignKey(
                "invoice_customer_id_fkey",
                name,
                List.of("customer_id"),
                ContainerName.of("customer"),
                List.of("id"),
                false);
        return new Table(
                name,
                all,
                Optional.empty(),
                List.of(),
                List.of(key),
                List.of(),
                Optional.empty(),
                false,
                List.of(),
                List.of(),
                false);
    }

    private static Judgement judge(String script, List<CatalogObject> before, List<CatalogObject> after) {
        return judge(script, invoice("id", "customer_id"), before, after);
    }

    private static Judgement judge(
            String script, Table invoiceAfter, List<CatalogObject> before, List<CatalogObject> after) {
        Schema old = Schema.of(new SchemaSnapshot(before), List.of(invoice("id", "customer_id")));
        Schema now = Schema.of(new SchemaSnapshot(after), List.of(invoiceAfter));
        SchemaDiff difference = SchemaDiff.between(old.snapshot(), now.snapshot());
        return new DroppedByCascade()
                .judge(old, now, difference, List.of(new Script("002.sql", "0", script, TransactionMode.NONE)));
    }

    private static List<String> subjects(String script, CatalogObject... lost) {
        List<CatalogObject> before = new ArrayList<>(List.of(INVOICE));
        before.addAll(List.of(lost));
        return judge(script, before, List.of(INVOICE)).findings().stream()
                .map(Finding::subject)
                .toList();
    }

    @Test
    void namesAForeignKeyOfAnotherTable() {
        String script = "-- DROP TABLE branch CASCADE;\nSELECT 1;\n\nDROP TABLE  customer\n CASCADE;";
        assertThat(judge(script, List.of(CUSTOMER, INVOICE, KEY), List.of(INVOICE)))
                .isEqualTo(Judgement.of(
                        List.of(Finding.of(DroppedByCascade.RULE, Severity.WARNING, Claim.UP)
                                .at(new Location("002.sql", 4))
                                .subject("foreign key invoice(customer_id)")
                                .evidence(List.of(
                                        "002.sql:4: DROP TABLE customer CASCADE",
                                        "definition before the step: FOREIGN KEY (customer_id) REFERENCES"
                                                + " customer(id)"))
                                .next("Drop or change the dependent objects by name, without CASCADE: then the"
                                        + " server reports every object that the script misses.")
                                .message("DROP … CASCADE also drops foreign key invoice(customer_id), which the scripts"
                                        + " of the step do not name.")),
                        2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DROP TABLE customer CASCADE",
                "drop table if exists customer cascade;",
                "ALTER TABLE customer DROP CONSTRAINT customer_pkey CASCADE;",
                "ALTER TABLE customer ADD FOREIGN KEY (a) REFERENCES b ON DELETE CASCADE, DROP COLUMN id CASCADE;",
                "DO $$ BEGIN EXECUTE 'DROP TABLE customer CASCADE'; END $$;",
                "DROP TABLE customer CASCADE; -- takes invoice_customer_id_fkey and open_invoice along",
            })
    void readsEveryStatementThatCascades(String script) {
        assertThat(subjects(script, KEY, VIEW))
                .containsExactly("foreign key invoice(customer_id)", "view app.open_invoice");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DROP TABLE customer;",
                "ALTER TABLE a DROP CONSTRAINT b, ADD FOREIGN KEY (c) REFERENCES d ON UPDATE CASCADE ON DELETE"
                        + " CASCADE;",
                "TRUNCATE customer CASCADE;",
                "/* DROP TABLE customer CASCADE; */ SELECT 1;",
            })
    void passesOverStepsThatDropNothingByCascade(String script) {
        assertThat(judge(script, List.of(CUSTOMER, INVOICE, KEY), List.of(INVOICE)))
                .isEqualTo(Judgement.of(List.of(), 0));
    }

    @Test
    void passesOverWhatTheScriptsName() {
        assertThat(subjects(
                        "ALTER TABLE invoice DROP CONSTRAINT invoice_customer_id_fkey; DROP VIEW app.open_invoice;"
                                + " DROP TABLE customer CASCADE;",
                        KEY,
                        VIEW))
                .isEmpty();
    }

    @Test
    void passesOverPartsOfATableThatADropNames() {
        assertThat(subjects("DROP TABLE customer CASCADE; DROP TABLE invoice;", KEY))
                .isEmpty();
        assertThat(subjects("DROP TABLE customer, invoice CASCADE;", KEY)).isEmpty();
        assertThat(judge("DROP TABLE customer CASCADE;", List.of(INVOICE, KEY), List.of())
                        .findings())
                .extracting(Finding::subject)
                .containsExactly("table invoice");
    }

    @Test
    void passesOverAForeignKeyThatGoesWithItsColumn() {
        assertThat(judge(
                                "ALTER TABLE invoice DROP COLUMN customer_id; DROP TABLE customer CASCADE;",
                                invoice("id"),
                                List.of(INVOICE, KEY),
                                List.of(INVOICE))
                        .findings())
                .isEmpty();
    }

    @Test
    void namesTriggersColumnsAndFunctions() {
        assertThat(subjects(
                        "DROP FUNCTION stamp() CASCADE; DROP TYPE mood CASCADE;",
                        new CatalogObject("trigger", "invoice.touch", Map.of(), Map.of()).partOf("invoice"),
                        new CatalogObject("column", "invoice.mood_of_day", Map.of(), Map.of()).fieldOf("invoice"),
                        new CatalogObject("function", "cheer(mood)", Map.of(), Map.of()),
                        new CatalogObject("function", "stamp()", Map.of(), Map.of()),
                        new CatalogObject("index", "invoice_idx", Map.of(), Map.of()).partOf("invoice")))
                .containsExactly("invoice.mood_of_day", "function cheer(mood)", "trigger invoice.touch");
    }

    @Test
    void namesADefaultOfAnotherTable() {
        CatalogObject with = new CatalogObject(
                        "column", "invoice.number", Map.of("type", "bigint", "default", "next_no()"), Map.of())
                .fieldOf("invoice");
        CatalogObject without =
                new CatalogObject("column", "invoice.number", Map.of("type", "bigint"), Map.of()).fieldOf("invoice");
        List<CatalogObject> before = List.of(INVOICE, with);
        List<CatalogObject> after = List.of(INVOICE, without);

        assertThat(judge("DROP FUNCTION next_no() CASCADE;", before, after).findings())
                .containsExactly(Finding.of(DroppedByCascade.RULE, Severity.WARNING, Claim.UP)
                        .at(new Location("002.sql", 1))
                        .subject("invoice.number")
                        .lossClass("default")
                        .evidence(List.of(
                                "002.sql:1: DROP FUNCTION next_no() CASCADE", "default before the step: next_no()"))
                        .next("Drop or change the dependent objects by name, without CASCADE: then the server reports"
                                + " every object that the script misses.")
                        .message("DROP … CASCADE also drops the default of invoice.number, which the scripts of the"
                                + " step do not name."));
        assertThat(judge(
                                "ALTER TABLE invoice ALTER number DROP DEFAULT; DROP FUNCTION next_no() CASCADE;",
                                before,
                                after)
                        .findings())
                .isEmpty();
    }

    @Test
    void passesOverWhatGoesWithItsSchemaOrItsPartitionedTable() {
        assertThat(judge(
                                "DROP SCHEMA app CASCADE;",
                                List.of(new CatalogObject("schema", "app", Map.of(), Map.of()), VIEW),
                                List.of())
                        .findings())
                .isEmpty();
        assertThat(subjects(
                        "DROP TABLE posting CASCADE;",
                        new CatalogObject("table", "posting_2026", Map.of("partition of", "posting"), Map.of())))
                .isEmpty();
    }

    @Test
    void findsNothingWithoutScripts() {
        Schema empty = Schema.of(new SchemaSnapshot(List.of()), List.of());
        assertThat(new DroppedByCascade().judge(empty, empty, new SchemaDiff(List.of())))
                .isEqualTo(Judgement.of(List.of(), 0));
    }
}
