package dev.migrationsafety.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.report.SafetyReport;
import dev.migrationsafety.report.StepReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows written at the new version before its down, over a table of orders. */
class LaterRowsIT {
    private final Path history;

    LaterRowsIT(@TempDir Path history) {
        this.history = history;
    }

    @BeforeEach
    void orders() throws IOException {
        Files.writeString(
                history.resolve("V1__orders.sql"),
                "CREATE TABLE orders (id bigint PRIMARY KEY, state text NOT NULL, total numeric(12, 2) NOT NULL);");
        Files.writeString(history.resolve("U1__orders.sql"), "DROP TABLE orders;");
    }

    private StepReport second(String up, String down) throws IOException {
        Files.writeString(history.resolve("V2__change.sql"), up);
        Files.writeString(history.resolve("U2__change.sql"), down);
        SafetyReport report = CatalogueIT.rehearse(history.toString());
        return report.steps().get(1);
    }

    private StepReport third(String up, String down) throws IOException {
        Files.writeString(history.resolve("V3__again.sql"), up);
        Files.writeString(history.resolve("U3__again.sql"), down);
        return CatalogueIT.rehearse(history.toString()).steps().get(2);
    }

    private static List<String> told(StepReport step) {
        return step.findings().stream().map(LaterRowsIT::told).toList();
    }

    private static String told(Finding finding) {
        return finding.severity() + " " + finding.rule() + " " + finding.subject() + " " + finding.lossClass();
    }

    @Test
    void countsWhatTheRollbackThrowsAway() throws IOException {
        StepReport step = second(
                "ALTER TABLE orders ADD COLUMN note text;" + " CREATE TABLE refund (id bigint PRIMARY KEY, why text);",
                "DROP TABLE refund; ALTER TABLE orders DROP COLUMN note;");

        assertThat(told(step)).isEmpty();
        assertThat(step.costs()).hasSize(2);
        assertThat(step.costs().get(0)).matches("orders\\.note: (\\d+) of \\1 values");
        assertThat(step.costs().get(1)).matches("refund: (\\d+) of \\1 rows");
    }

    @Test
    void countsNothingWhereTheDownKeepsItUnderAnotherName() throws IOException {
        StepReport step = second(
                "ALTER TABLE orders RENAME COLUMN state TO status; ALTER TABLE orders RENAME TO purchase;",
                "ALTER TABLE purchase RENAME TO orders; ALTER TABLE orders RENAME COLUMN status TO state;");

        assertThat(told(step)).isEmpty();
        assertThat(step.costs()).isEmpty();
    }

    @Test
    void blamesADownThatStopsHalfWay() throws IOException {
        Files.writeString(history.resolve("V2__change.sql.conf"), "executeInTransaction=false");
        Files.writeString(history.resolve("U2__change.sql.conf"), "executeInTransaction=false");
        StepReport step = second(
                "ALTER TABLE orders ADD COLUMN note text; ALTER TABLE orders ALTER COLUMN state DROP NOT NULL;",
                "ALTER TABLE orders DROP COLUMN note; ALTER TABLE orders ALTER COLUMN state SET NOT NULL;");

        assertThat(told(step)).containsExactly("ERROR down-fails-with-rows U2__change.sql 23502");
    }

    @Test
    void acceptsADownThatRefusesAndLeavesAllAsItWas() throws IOException {
        StepReport step = second(
                "ALTER TABLE orders ADD COLUMN note text; ALTER TABLE orders ALTER COLUMN state DROP NOT NULL;",
                "ALTER TABLE orders DROP COLUMN note; ALTER TABLE orders ALTER COLUMN state SET NOT NULL;");

        assertThat(told(step)).containsExactly("WARNING rollback-blocked U2__change.sql 23502");
        assertThat(step.costs()).singleElement().asString().startsWith("orders.note: ");
    }

    @Test
    void missesAnOlderRowThatGoesWithANewOne() throws IOException {
        StepReport step = second(
                "ALTER TABLE orders ADD COLUMN disputed boolean;",
                "DELETE FROM orders WHERE EXISTS (SELECT FROM orders WHERE disputed);"
                        + " ALTER TABLE orders DROP COLUMN disputed;");

        assertThat(told(step))
                .contains("ERROR row-lost orders older row gone")
                .noneMatch(line -> line.contains("value-lost"));
    }

    @Test
    void callsRowsThatTheDownDropsACost() throws IOException {
        StepReport step = second(
                "ALTER TABLE orders ADD COLUMN deleted_at timestamptz;",
                "DELETE FROM orders WHERE deleted_at IS NOT NULL; ALTER TABLE orders DROP COLUMN deleted_at;");

        assertThat(told(step)).containsExactly("WARNING rollback-loses-data orders row gone");
    }

    @Test
    void seesAnIntegerDivisionInADownThatOnlyNewAmountsShow() throws IOException {
        Files.writeString(
                history.resolve("V1__orders.sql"),
                "CREATE TABLE orders (id bigint PRIMARY KEY, total integer NOT NULL);");
        StepReport step = second(
                "ALTER TABLE orders ALTER COLUMN total TYPE bigint USING total::bigint * 100;",
                "ALTER TABLE orders ALTER COLUMN total TYPE integer USING total / 100;");

        assertThat(told(step)).anyMatch(line -> line.startsWith("ERROR value-lost orders.total"));
    }

    @Test
    void passesOverBlanksThatTheDownDropsBesideTextsThatItRefuses() throws IOException {
        second("ALTER TABLE orders ADD COLUMN code varchar(5);", "ALTER TABLE orders DROP COLUMN code;");
        StepReport step = third(
                "ALTER TABLE orders ALTER COLUMN code TYPE varchar(9);",
                "ALTER TABLE orders ALTER COLUMN code TYPE varchar(5);");

        assertThat(told(step)).containsExactly("WARNING rollback-blocked U3__again.sql 22001");
    }

    @Test
    void warnsWhereTheSecondUpRefusesWhatTheFirstRefused() throws IOException {
        Files.writeString(
                history.resolve("V1__orders.sql"),
                "CREATE TABLE orders (id bigint PRIMARY KEY, lost boolean NOT NULL);");
        StepReport step = second(
                "DO $$ BEGIN IF EXISTS (SELECT FROM orders WHERE lost) THEN RAISE EXCEPTION 'not like this'; END IF;"
                        + " END $$; ALTER TABLE orders ADD COLUMN note text;",
                "ALTER TABLE orders DROP COLUMN note;");

        assertThat(told(step))
                .containsExactly(
                        "WARNING up-refuses-rows orders P0001", "WARNING second-up-fails V2__change.sql P0001");
    }

    @Test
    void judgesTheRowsThatTheSecondUpDoesNotRefuse() throws IOException {
        Files.writeString(
                history.resolve("V1__orders.sql"),
                "CREATE TABLE orders (id bigint PRIMARY KEY, lost boolean NOT NULL, total integer NOT NULL);");
        StepReport step = second(
                "DO $$ BEGIN IF EXISTS (SELECT FROM orders WHERE lost) THEN RAISE EXCEPTION 'not like this'; END IF;"
                        + " END $$; ALTER TABLE orders ALTER COLUMN total TYPE bigint USING total::bigint * 100;",
                "ALTER TABLE orders ALTER COLUMN total TYPE integer USING total / 100;");

        assertThat(told(step))
                .contains("WARNING second-up-fails V2__change.sql P0001")
                .anyMatch(line -> line.startsWith("ERROR value-lost orders.total"));
    }

    @Test
    void blamesADownOverWhoseRowsTheUpFailsThatItTookBefore() throws IOException {
        StepReport step = second(
                "ALTER TABLE orders ADD COLUMN note text; ALTER TABLE orders ADD CHECK (total > -100000000000);",
                "ALTER TABLE orders DROP CONSTRAINT orders_total_check; ALTER TABLE orders ALTER total TYPE numeric(14, 2);"
                        + " UPDATE orders SET total = -200000000000 WHERE note IS NOT NULL; ALTER TABLE orders DROP COLUMN"
                        + " note;");

        assertThat(told(step)).contains("ERROR second-up-fails V2__change.sql 23514");
    }

    @Test
    void endsWhereADownNeedsATrigger() throws IOException {
        StepReport step = second(
                "ALTER TABLE orders ADD COLUMN note text; CREATE TABLE moved (id bigint PRIMARY KEY, total numeric(12, 2)"
                        + " NOT NULL); CREATE FUNCTION fill() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.total :="
                        + " coalesce(NEW.total, 0); RETURN NEW; END $$; CREATE TRIGGER fill BEFORE INSERT OR UPDATE ON"
                        + " orders FOR EACH ROW EXECUTE FUNCTION fill();",
                "UPDATE orders SET total = CASE WHEN total > 0 THEN NULL ELSE total END; DROP TRIGGER fill ON orders;"
                        + " DROP FUNCTION fill(); DROP TABLE moved; ALTER TABLE orders DROP COLUMN note;");

        assertThat(told(step)).anyMatch(line -> line.startsWith("ERROR value-lost orders.total"));
    }

    @Test
    void judgesTablesThatReferToOneOfWhichTheOldShapeHoldsNoPlainRow() throws IOException {
        Files.writeString(
                history.resolve("V1__orders.sql"),
                "CREATE TABLE orders (id bigint PRIMARY KEY, state smallint NOT NULL CHECK (state IN (1, 2)));"
                        + " CREATE TABLE line (id bigint PRIMARY KEY, orders bigint NOT NULL REFERENCES orders);"
                        + " CREATE INDEX ON line (orders);");
        Files.writeString(history.resolve("U1__orders.sql"), "DROP TABLE line, orders;");
        StepReport step = second(
                "ALTER TABLE orders DROP CONSTRAINT orders_state_check; ALTER TABLE orders ALTER state TYPE text USING"
                        + " CASE state WHEN 1 THEN 'open' ELSE 'done' END; ALTER TABLE orders ADD CHECK (state IN ('open',"
                        + " 'done'));",
                "ALTER TABLE orders DROP CONSTRAINT orders_state_check; ALTER TABLE orders ALTER state TYPE smallint USING"
                        + " CASE state WHEN 'open' THEN 1 ELSE 2 END; ALTER TABLE orders ADD CHECK (state IN (1, 2));");

        assertThat(told(step)).isEmpty();
    }

    @Test
    void blamesTheDownForAnIntegerDivisionThatOlderAmountsShow() throws IOException {
        StepReport step = second(
                "ALTER TABLE orders ALTER COLUMN total TYPE bigint USING (total * 100)::bigint;",
                "ALTER TABLE orders ALTER COLUMN total TYPE numeric(12, 2) USING total / 100;");

        assertThat(step.findings())
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.subject()).isEqualTo("orders.total");
                    assertThat(finding.claim()).isEqualTo(Claim.ROLLBACK);
                });
    }

    @Test
    void leavesOpenWhatTheDownComputesFromColumnsOfTheNewVersion() throws IOException {
        StepReport step = second(
                "ALTER TABLE orders ADD COLUMN cents bigint; UPDATE orders SET cents = total * 100;",
                "UPDATE orders SET total = cents / 100.0 WHERE cents BETWEEN -99999999 AND 99999999;"
                        + " ALTER TABLE orders DROP COLUMN cents;");

        assertThat(step.findings()).noneMatch(finding -> finding.severity() == Severity.ERROR);
        assertThat(step.notes())
                .anyMatch(note ->
                        note.startsWith("the down computes orders.total from data that only the new version has; "));
    }

    @Test
    void doesNotBlameTheRollbackForATriggerThatCountsNewRows() throws IOException {
        Files.writeString(
                history.resolve("V1__orders.sql"),
                """
                CREATE TABLE customer (id bigint PRIMARY KEY, orders integer NOT NULL);
                CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint NOT NULL REFERENCES customer);
                CREATE INDEX ON orders (customer_id);
                CREATE FUNCTION count_orders() RETURNS trigger LANGUAGE plpgsql AS
                    $$ BEGIN UPDATE customer SET orders = 0; RETURN NEW; END $$;
                CREATE TRIGGER count_orders AFTER INSERT ON orders FOR EACH ROW EXECUTE FUNCTION count_orders();
                """);
        Files.writeString(
                history.resolve("U1__orders.sql"), "DROP TABLE orders, customer; DROP FUNCTION count_orders();");
        StepReport step = second("ALTER TABLE orders ADD COLUMN note text;", "ALTER TABLE orders DROP COLUMN note;");

        assertThat(told(step)).isEmpty();
    }

    @Test
    void letsATriggerAnswerForWhatItTouches() throws IOException {
        Files.writeString(
                history.resolve("V1__orders.sql"),
                """
                CREATE TABLE orders (id bigint PRIMARY KEY, state text NOT NULL CHECK (state IN ('open', 'paid')),
                    changed timestamptz NOT NULL);
                CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS
                    $$ BEGIN NEW.changed := now(); RETURN NEW; END $$;
                CREATE TRIGGER touch BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION touch();
                """);
        Files.writeString(history.resolve("U1__orders.sql"), "DROP TABLE orders; DROP FUNCTION touch();");
        StepReport step = second(
                "ALTER TABLE orders DROP CONSTRAINT orders_state_check;"
                        + " ALTER TABLE orders ADD CHECK (state IN ('open', 'paid', 'lost'));",
                "UPDATE orders SET state = 'open' WHERE state = 'lost';"
                        + " ALTER TABLE orders DROP CONSTRAINT orders_state_check;"
                        + " ALTER TABLE orders ADD CHECK (state IN ('open', 'paid'));");

        assertThat(told(step))
                .containsExactlyInAnyOrder(
                        "WARNING touched-by-trigger orders.changed default substituted",
                        "WARNING rollback-loses-data orders.state different value");
    }
}
