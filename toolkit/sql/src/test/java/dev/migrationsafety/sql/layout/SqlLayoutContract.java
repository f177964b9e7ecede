package dev.migrationsafety.sql.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrationsafety.finding.ConfigurationException;
import dev.migrationsafety.kit.contract.MigrationLayoutContract;
import dev.migrationsafety.migration.Declaration;
import dev.migrationsafety.migration.MigrationHistory;
import dev.migrationsafety.migration.MigrationStep;
import dev.migrationsafety.migration.Script;
import dev.migrationsafety.migration.SessionMode;
import dev.migrationsafety.migration.TransactionMode;
import dev.migrationsafety.migration.layout.LayoutOptions;
import dev.migrationsafety.migration.layout.MigrationFile;
import dev.migrationsafety.migration.layout.MigrationFiles;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What each layout of SQL scripts with a down of its own owes its callers; {@code version} is 1, 2 or 10. */
public abstract class SqlLayoutContract extends MigrationLayoutContract {
    protected static final LayoutOptions POSTGRESQL = new LayoutOptions("postgresql", Map.of());

    protected abstract TransactionMode transaction();

    protected abstract SessionMode session();

    /** Path of the up of a version with a title such as {@code add_currency}. */
    protected abstract String up(int version, String title);

    /** Path of its down. */
    protected abstract String down(int version, String title);

    /** Version as the layout writes it. */
    protected abstract String version(int version);

    /** Label without the title, for example {@code V1}. */
    protected abstract String label(int version);

    /** The names that an error message gives as expected. */
    protected abstract String expected();

    /** A script path that is no migration. */
    protected String stray() {
        return "seed.sql";
    }

    @Override
    protected String engine() {
        return POSTGRESQL.engine();
    }

    @Override
    protected String up(int version) {
        return up(version, "add_currency");
    }

    @Override
    protected String down(int version) {
        return down(version, "add_currency");
    }

    @Override
    protected String statement() {
        return "select 1;";
    }

    public static MigrationFile file(String path, String text) {
        return MigrationFile.of(path, text.getBytes(StandardCharsets.UTF_8));
    }

    public static MigrationFiles files(MigrationFile... files) {
        return new MigrationFiles("db/migration", List.of(files));
    }

    public MigrationHistory read(MigrationFile... files) {
        return layout().read(files(files), POSTGRESQL);
    }

    void refuses(MigrationFiles files, LayoutOptions options, String... problems) {
        String count = problems.length == 1 ? "1 problem" : problems.length + " problems";
        assertThatThrownBy(() -> layout().read(files, options))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("Migrations in db/migration cannot be read as " + layout().id() + ", " + count + ":\n- "
                        + String.join("\n- ", problems));
    }

    public void refuses(List<MigrationFile> files, String... problems) {
        refuses(new MigrationFiles("db/migration", files), POSTGRESQL, problems);
    }

    public Script script(MigrationFile file, String text) {
        return new Script(file.path(), file.sha256(), text, transaction());
    }

    public MigrationStep step(
            int version, String words, Script up, Optional<Script> down, Declaration... declarations) {
        return new MigrationStep(
                version(version),
                label(version) + " " + words,
                MigrationStep.Kind.VERSIONED,
                up,
                down,
                List.of(declarations));
    }

    @Test
    void recognizesNoScriptOfAnotherName() {
        assertThat(layout().recognizes(files(file("README.md", "x"), file("seed.sql", "select 1"))))
                .isFalse();
    }

    @Test
    void readsStepsInNumericOrderWithTheirDowns() {
        MigrationFile ten = file(up(10, "drop_fee"), "select 10;");
        MigrationFile two = file(up(2, "add_currency"), "select 2;");
        MigrationFile undoTwo = file(down(2, "add_currency"), "select -2;");
        MigrationFile one = file(up(1, "create_account"), "select 1;");
        MigrationFile undoOne = file(down(1, "create_account"), "select -1;");
        Map<String, String> digests = Stream.of(ten, two, undoTwo, one, undoOne)
                .collect(Collectors.toMap(MigrationFile::path, MigrationFile::sha256));

        assertThat(read(ten, two, undoTwo, one, undoOne))
                .isEqualTo(new MigrationHistory(
                        "db/migration",
                        layout().id(),
                        "postgresql",
                        session(),
                        List.of(
                                step(
                                        1,
                                        "create account",
                                        script(one, "select 1;"),
                                        Optional.of(script(undoOne, "select -1;"))),
                                step(
                                        2,
                                        "add currency",
                                        script(two, "select 2;"),
                                        Optional.of(script(undoTwo, "select -2;"))),
                                step(10, "drop fee", script(ten, "select 10;"), Optional.empty())),
                        digests,
                        Map.of()));
    }

    @Test
    void takesAwayTheByteOrderMarkAndCarriageReturnsAndKeepsLineNumbers() {
        MigrationFile file = file(up(1, "x"), "\uFEFFselect 1;\r\n\r\nselect 3;\r\n");
        assertThat(read(file).steps().get(0).up()).isEqualTo(script(file, "select 1;\n\nselect 3;\n"));
    }

    @Test
    void keepsADownOfCommentsOnly() {
        MigrationFile down = file(down(1, "x"), "-- nothing to undo\n");
        assertThat(read(file(up(1, "x"), "select 1;"), down).steps().get(0).down())
                .contains(script(down, "-- nothing to undo\n"));
    }

    @Test
    void keepsUpsAndDownsOfBlanksOnly() {
        MigrationFile up = file(up(1, "x"), " \r\n");
        MigrationFile down = file(down(1, "x"), "\n");
        assertThat(read(up, down).steps())
                .containsExactly(step(1, "x", script(up, " \n"), Optional.of(script(down, "\n"))));
    }

    /** Whether the tool passes over a down that is not there. */
    protected boolean needsNoDownOverNothing() {
        return true;
    }

    @Test
    void needsNoDownOverAnUpThatDoesNothing() {
        MigrationFile nothing = file(up(1, "x"), "/* the data team\n-- did it */\n");
        MigrationFile something = file(up(2, "x"), "select 1;");
        MigrationFile down = file(down(10, "x"), "select 1;");
        assertThat(read(nothing, something, file(up(10, "x"), "select 1;"), down)
                        .steps())
                .extracting(MigrationStep::down)
                .containsExactly(
                        needsNoDownOverNothing()
                                ? Optional.of(script(nothing, "/* the data team\n-- did it */\n"))
                                : Optional.empty(),
                        Optional.empty(),
                        Optional.of(script(down, "select 1;")));
        assertThat(read(nothing, something).steps())
                .extracting(MigrationStep::down)
                .containsOnly(Optional.empty());
    }

    @Test
    void findsDeclarationsInCommentsOfUpAndDown() {
        MigrationFile up = file(
                up(1, "x"),
                "-- migration-safety: irreversible owner=\"ledger team\" reason=\"totals are gone\"\nselect 1;");
        MigrationFile down = file(
                down(1, "x"),
                "select 1; --migration-safety:  lossy account.legacy_note reason=\"unused\" owner=\"ops\" ");
        assertThat(read(up, down).steps().get(0).declarations())
                .containsExactly(
                        new Declaration(
                                Declaration.Kind.IRREVERSIBLE, version(1), "", "ledger team", "totals are gone"),
                        new Declaration(Declaration.Kind.LOSSY, version(1), "account.legacy_note", "ops", "unused"));
    }

    @Test
    void refusesDeclarationsThatItDoesNotUnderstand() {
        List<String> wrong = List.of(
                "reversible owner=\"a\" reason=\"b\"",
                "irreversible owner=\"a\"",
                "irreversible owner=\"\" reason=\"b\"",
                "irreversible owner=\"a\" owner=\"a\" reason=\"b\"",
                "lossy owner=\"a\" reason=\"b\"",
                "lossy note owner=\"a\" reason=\"b\"",
                "lossy account.note owner=a reason=b",
                "irreversible owner=\"a\" reason=\"b\" until=\"c\"",
                "irreversible owner=\"a\" reason=\"b\" until");
        String text = String.join(
                "\n", wrong.stream().map(rest -> "-- migration-safety: " + rest).toList());
        List<String> problems = new ArrayList<>();
        for (int i = 0; i < wrong.size(); i++) {
            problems.add(up(1, "x") + ":" + (i + 1) + ": declaration \"" + wrong.get(i)
                    + "\" cannot be parsed; write irreversible owner=\"...\" reason=\"...\", or lossy table.column"
                    + " owner=\"...\" reason=\"...\"");
        }
        refuses(List.of(file(up(1, "x"), text)), problems.toArray(String[]::new));
    }

    @Test
    void listsAllProblemsAtOnce() {
        refuses(
                List.of(
                        file(stray(), "select 1;"),
                        file(up(1, "a"), "select 1;"),
                        file(up(1, "b"), "select 1;"),
                        file(down(2, "x"), "select 1;"),
                        file(up(10, "x"), "select 1;"),
                        MigrationFile.of(down(10, "x"), new byte[] {'-', '-', (byte) 0xE4})),
                stray() + ": does not match the file names of this layout (" + expected()
                        + "); rename it or move it out of the migrations",
                up(1, "a") + ", " + up(1, "b") + ": are two ups of version " + version(1) + "; keep one",
                down(2, "x") + ": is the down of version " + version(2) + ", which has no up; add the up or remove it",
                down(10, "x") + ": is not UTF-8; convert it to UTF-8");
    }

    @Test
    void refusesTwoDownsOfOneVersion() {
        refuses(
                List.of(
                        file(up(1, "a"), "select 1;"),
                        file(down(1, "a"), "select 1;"),
                        file(down(1, "b"), "select 1;")),
                down(1, "a") + ", " + down(1, "b") + ": are two downs of version " + version(1) + "; keep one");
    }

    @Test
    void refusesTextWithZeroBytes() {
        refuses(
                List.of(MigrationFile.of(up(1, "a"), "select 1;".getBytes(StandardCharsets.UTF_16LE))),
                up(1, "a") + ": contains zero bytes, so it is not UTF-8 text; convert it to UTF-8");
    }

    @Test
    void tellsTheNamesThatItExpectsInAFolderWithoutMigrations() {
        refuses(
                List.of(file("README.md", "nothing here")),
                "db/migration: contains no migration; expected names are " + expected());
    }

    @Test
    void passesOverFilesThatAreNoScriptsAndDigestsThem() {
        MigrationFile readme = file("README.md", "");
        MigrationHistory history = read(readme, file(up(1, "x"), "select 1;"));
        assertThat(history.digests())
                .containsEntry("README.md", readme.sha256())
                .hasSize(2);
        assertThat(history.steps()).hasSize(1);
    }

    @Test
    void readsTheFolderOfAnEngine() {
        MigrationFile up = file("postgresql/" + up(1, "x"), "select 1;");
        MigrationFile down = file("postgresql/" + down(1, "x"), "select -1;");
        assertThat(read(up, down).steps())
                .containsExactly(step(1, "x", script(up, "select 1;"), Optional.of(script(down, "select -1;"))));
    }
}
