package dev.migrationsafety.sql.layout.flyway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.migration.Declaration;
import dev.migrationsafety.migration.MigrationHistory;
import dev.migrationsafety.migration.MigrationStep;
import dev.migrationsafety.migration.SessionMode;
import dev.migrationsafety.migration.TransactionMode;
import dev.migrationsafety.migration.layout.LayoutOptions;
import dev.migrationsafety.migration.layout.MigrationFile;
import dev.migrationsafety.migration.layout.MigrationLayout;
import dev.migrationsafety.sql.layout.SqlLayoutContract;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FlywayLayoutTest extends SqlLayoutContract {
    @Override
    protected MigrationLayout layout() {
        return new FlywayLayout();
    }

    @Override
    protected boolean needsNoDownOverNothing() {
        return false;
    }

    @Override
    protected TransactionMode transaction() {
        return TransactionMode.PER_SCRIPT_IF_POSSIBLE;
    }

    @Override
    protected SessionMode session() {
        return SessionMode.RESTORED;
    }

    @Override
    protected String up(int version, String title) {
        return "V" + version + "__" + title + ".sql";
    }

    @Override
    protected String down(int version, String title) {
        return "U" + version + "__" + title + ".sql";
    }

    @Override
    protected String version(int version) {
        return String.valueOf(version);
    }

    @Override
    protected String label(int version) {
        return "V" + version;
    }

    @Override
    protected String expected() {
        return "V1__name.sql with U1__name.sql, R__name.sql";
    }

    private static LayoutOptions placeholders(Map<String, String> values) {
        return new LayoutOptions("postgresql", values);
    }

    @Test
    void ordersVersionsPartByPartAsNumbers() {
        assertThat(read(
                                file("V1_10__d.sql", "select 1;"),
                                file("V1.9.1__c.sql", "select 1;"),
                                file("V1_9__b.sql", "select 1;"),
                                file("V01__a.sql", "select 1;"),
                                file("V20240101120000__f.SQL", "select 1;"),
                                file("V2.sql", "select 1;"))
                        .steps())
                .extracting(MigrationStep::label)
                .containsExactly("V01 a", "V1.9 b", "V1.9.1 c", "V1.10 d", "V2", "V20240101120000 f");
    }

    @Test
    void takesMissingPartsForZeroAndPairsUndoByVersion() {
        refuses(
                List.of(file("V1__a.sql", "select 1;"), file("V1.0__b.sql", "select 1;")),
                "V1.0__b.sql, V1__a.sql: are two ups of version 1.0; keep one");
        assertThat(read(file("V1__a.sql", "select 1;"), file("U1_0__other.sql", "select 1;"))
                        .steps()
                        .get(0)
                        .down())
                .isPresent();
        assertThat(read(file("V0__a.sql", "select 1;")).steps())
                .extracting(MigrationStep::version)
                .containsExactly("0");
    }

    @Test
    void searchesFoldersBelow() {
        assertThat(read(file("2024/q1/V2__b.sql", "select 1;"), file("V1__a.sql", "select 1;"))
                        .steps())
                .extracting(step -> step.up().file())
                .containsExactly("V1__a.sql", "2024/q1/V2__b.sql");
    }

    @Test
    void runsRepeatablesAfterTheLastVersionByDescription() {
        MigrationFile views =
                file("R__b_views.sql", "-- migration-safety: irreversible owner=\"a\" reason=\"b\"\nselect 1;");
        List<MigrationStep> steps = read(views, file("R__a-grants.sql", "select 1;"), file("V9__z.sql", "select 1;"))
                .steps();
        assertThat(steps).extracting(MigrationStep::label).containsExactly("V9 z", "R a grants", "R b views");
        assertThat(steps.get(2))
                .isEqualTo(new MigrationStep(
                        "R__b_views",
                        "R b views",
                        MigrationStep.Kind.REPEATABLE,
                        script(views, "-- migration-safety: irreversible owner=\"a\" reason=\"b\"\nselect 1;"),
                        Optional.empty(),
                        List.of(new Declaration(Declaration.Kind.IRREVERSIBLE, "R__b_views", "", "a", "b"))));
    }

    @Test
    void refusesTwoRepeatablesWithOneDescription() {
        refuses(
                List.of(file("R__a_b.sql", "select 1;"), file("sub/R__a b.sql", "select 1;")),
                "R__a_b.sql, sub/R__a b.sql: are both repeatable migrations with the description \"a b\"; keep one");
    }

    @Test
    void replacesPlaceholdersEverywhereAndReportsThoseUsed() {
        MigrationHistory history = layout().read(
                        files(file(
                                "V1__a.sql",
                                "-- ${Owner}\ngrant ${x} to '${owner}${x}'; -- ${flyway:filename} ${flyway:user}")),
                        placeholders(Map.of("owner", "app", "X", "a${b}", "unused", "u", "flyway:user", "me")));
        assertThat(history.steps().get(0).up().text()).isEqualTo("-- app\ngrant a${b} to 'appa${b}'; -- V1__a.sql me");
        assertThat(history.placeholders())
                .isEqualTo(Map.of("Owner", "app", "owner", "app", "x", "a${b}", "flyway:user", "me"));
    }

    @ParameterizedTest
    @CsvSource({
        "$${x}, $${x}",
        "$${unknown, $${unknown",
        "$$${x}, $$1",
        "$$$${x}, $$$${x}",
        "${x}$${x}, 1$${x}",
        "$a${x}, $a1",
        "$body$${x}$body$, $body$${x}$body$",
        "$$ ${x} $$, $$ 1 $$",
        "${x}$, 1$",
    })
    void leavesAloneWhatFollowsADollarAsFlywayDoes(String text, String expected) {
        MigrationHistory history = layout().read(files(file("V1__a.sql", text)), placeholders(Map.of("x", "1")));
        assertThat(history.steps().get(0).up().text()).isEqualTo(expected);
    }

    @Test
    void refusesPlaceholdersWithoutAValue() {
        String next = "; give it a value under placeholders: in migration-safety.yml, or set"
                + " placeholderReplacement=false in ";
        refuses(
                List.of(
                        file("V1__a.sql", "select 1;\nselect '${name}', '${flyway:defaultSchema}';"),
                        file("U1__a.sql", "select '${"),
                        file("R__a.sql", "${}")),
                "U1__a.sql:1: placeholder ${ is not closed; write ${name}, or turn off replacement in U1__a.sql.conf",
                "V1__a.sql:2: placeholder ${name} has no value" + next + "V1__a.sql.conf",
                "V1__a.sql:2: placeholder ${flyway:defaultSchema} is set by Flyway at run time and unknown here" + next
                        + "V1__a.sql.conf",
                "R__a.sql:1: placeholder ${} has no value" + next + "R__a.sql.conf");
    }

    @ParameterizedTest
    @CsvSource({
        "executeInTransaction=false, NONE",
        "executeInTransaction = TRUE, PER_SCRIPT",
        "# nothing, PER_SCRIPT_IF_POSSIBLE",
        "shouldExecute=true, PER_SCRIPT_IF_POSSIBLE",
        "encoding=UTF-8, PER_SCRIPT_IF_POSSIBLE",
    })
    void wrapsAScriptAsItsConfigurationSays(String configuration, TransactionMode mode) {
        MigrationHistory history =
                read(file("sub/V1__a.sql", "select 1;"), file("sub/V1__a.sql.conf", "\r\n" + configuration + "\r\n"));
        assertThat(history.steps().get(0).up().transaction()).isEqualTo(mode);
    }

    @Test
    void leavesPlaceholdersAloneWhereReplacementIsOff() {
        MigrationHistory history = read(
                file("V1__a.sql", "select '${x}';"),
                file("V1__a.sql.conf", "placeholderReplacement=false\nexecuteInTransaction=false"));
        assertThat(history.steps().get(0).up().text()).isEqualTo("select '${x}';");
        assertThat(history.steps().get(0).up().transaction()).isEqualTo(TransactionMode.NONE);
        assertThat(history.placeholders()).isEmpty();
    }

    @Test
    void replacesPlaceholdersInConfigurations() {
        MigrationHistory history = layout().read(
                        files(file("V1__a.sql", "select 1;"), file("V1__a.sql.conf", "executeInTransaction=${tx}")),
                        placeholders(Map.of("tx", "false")));
        assertThat(history.steps().get(0).up().transaction()).isEqualTo(TransactionMode.NONE);
    }

    @Test
    void refusesConfigurationsThatCannotBeFollowed() {
        String rest = "\" cannot be rehearsed; supported are executeInTransaction and placeholderReplacement with"
                + " true or"
                + " false, encoding=UTF-8 and shouldExecute=true";
        refuses(
                List.of(
                        file("V1__a.sql", "select 1;"),
                        file(
                                "V1__a.sql.conf",
                                "shouldExecute=false\nencoding=ISO-8859-1\nexecuteInTransaction=no\nmixed=true\nwhat"),
                        file("V2__a.sql", "select 1;"),
                        file("V2__a.sql.conf", "shouldExecute=a==b"),
                        file("V3__gone.sql.conf", "executeInTransaction=false")),
                "V1__a.sql.conf:1: \"shouldExecute=false" + rest,
                "V1__a.sql.conf:2: \"encoding=ISO-8859-1" + rest,
                "V1__a.sql.conf:3: \"executeInTransaction=no" + rest,
                "V1__a.sql.conf:4: \"mixed=true" + rest,
                "V1__a.sql.conf:5: \"what" + rest,
                "V2__a.sql.conf:1: \"shouldExecute=a==b" + rest,
                "V3__gone.sql.conf: configures V3__gone.sql, which does not exist; rename or remove it");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "V2__Backfill.java",
                "V2_1__Backfill.class",
                "R__Refresh.class",
                "U2__Backfill.kt",
                "V2__import.sh",
                "afterMigrate.sh",
                "B2__x.py"
            })
    void refusesOtherLanguages(String path) {
        refuses(
                List.of(file("V1__a.sql", "select 1;"), file(path, "x")),
                path + ": is not an SQL migration, and only SQL can be rehearsed; write it in SQL or move it out of"
                        + " the location");
        assertThat(layout().recognizes(files(file(path, "x")))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "beforeMigrate.sql",
                "afterMigrate__x.sql",
                "sub/afterEachMigrateStatementError.sql",
                "createSchema.sql",
                "beforeConnect.sql",
                "afterVersioned.sql",
                "beforeRepeatables__y.sql"
            })
    void refusesCallbacks(String path) {
        refuses(
                List.of(file("V1__a.sql", "select 1;"), file(path, "select 1;")),
                path + ": is a callback, and callbacks are not rehearsed; move its statements into a migration");
    }

    @Test
    void refusesBaselineMigrations() {
        refuses(
                List.of(file("V1__a.sql", "select 1;"), file("B3__x.sql", "select 1;")),
                "B3__x.sql: is a baseline migration, which replaces the versions before it; rehearse those versions,"
                        + " or use it as an init script");
    }

    @ParameterizedTest
    @ValueSource(strings = {"v2__x.sql", "V2_x.sql", "Va__x.sql", "V1.__x.sql", "R_x.sql", "Readme.sql", "V__x.sql"})
    void refusesNamesThatFlywayWouldPassOver(String path) {
        refuses(
                List.of(file("V1__a.sql", "select 1;"), file(path, "select 1;")),
                path + ": does not match the file names of this layout (" + expected()
                        + "); rename it or move it out of the migrations");
    }
}
