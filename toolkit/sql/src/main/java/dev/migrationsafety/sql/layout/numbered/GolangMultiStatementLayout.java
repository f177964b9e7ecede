package dev.migrationsafety.sql.layout.numbered;

import dev.migrationsafety.migration.MigrationHistory;
import dev.migrationsafety.migration.MigrationStep;
import dev.migrationsafety.migration.Script;
import dev.migrationsafety.migration.ScriptCommand;
import dev.migrationsafety.migration.SessionMode;
import dev.migrationsafety.migration.TransactionMode;
import dev.migrationsafety.migration.layout.LayoutOptions;
import dev.migrationsafety.migration.layout.MigrationFiles;
import dev.migrationsafety.sql.layout.SqlScriptLayout;
import java.util.ArrayList;
import java.util.List;

/**
 * The layout of golang-migrate with {@code x-multi-statement=true} ({@code golang-migrate-multi-statement}). No file says so,
 * so it is never recognized, only configured.
 *
 * <p>The PostgreSQL drivers then send each piece of a file up to a semicolon as a command of its own, without a transaction
 * around them; the tool knows neither quotes nor comments nor the bodies of functions.
 */
public final class GolangMultiStatementLayout implements SqlScriptLayout {
    private static final NumericHistory HISTORY = new NumericHistory(
            "golang-migrate-multi-statement",
            "1_title.up.sql with 1_title.down.sql",
            TransactionMode.NONE,
            SessionMode.KEPT);

    /** For {@link java.util.ServiceLoader}. */
    public GolangMultiStatementLayout() {}

    @Override
    public String id() {
        return HISTORY.layout();
    }

    @Override
    public boolean recognizes(MigrationFiles files) {
        return false;
    }

    @Override
    public MigrationHistory read(MigrationFiles files, LayoutOptions options) {
        MigrationHistory history =
                HISTORY.read(files, options, GolangMigrateLayout::parse, GolangMigrateLayout::refuse);
        return history.with(
                history.steps().stream().map(GolangMultiStatementLayout::cut).toList());
    }

    private static MigrationStep cut(MigrationStep step) {
        return new MigrationStep(
                step.version(),
                step.label(),
                step.kind(),
                cut(step.up()),
                step.down().map(GolangMultiStatementLayout::cut),
                step.declarations(),
                step.header(),
                step.metadata(),
                step.verifications());
    }

    private static Script cut(Script script) {
        List<ScriptCommand> commands = new ArrayList<>();
        int line = 1;
        for (String piece : script.text().split("(?<=;)", -1)) {
            String text = piece.stripLeading();
            int first = line
                    + (int) piece.substring(0, piece.length() - text.length())
                            .chars()
                            .filter(letter -> letter == '\n')
                            .count();
            if (!text.isBlank()) {
                commands.add(new ScriptCommand(first, text.stripTrailing()));
            }
            line += (int) piece.chars().filter(letter -> letter == '\n').count();
        }
        return script.cut(commands);
    }
}
