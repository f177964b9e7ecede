package dev.migrationsafety.postgresql.sqitch;

import dev.migrationsafety.migration.MigrationHistory;
import dev.migrationsafety.migration.MigrationStep;
import dev.migrationsafety.migration.SessionMode;
import dev.migrationsafety.migration.layout.LayoutOptions;
import dev.migrationsafety.migration.layout.MigrationFile;
import dev.migrationsafety.migration.layout.MigrationFiles;
import dev.migrationsafety.sql.layout.Reading;
import dev.migrationsafety.sql.layout.SqlScriptLayout;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The layout of sqitch ({@code sqitch}): a {@code sqitch.plan} names the changes in their order; each has
 * {@code deploy/name.sql}, {@code revert/name.sql} as its down and {@code verify/name.sql} as its check. A
 * {@code sqitch.conf} may move plan and folders. A change that is planned again after a tag is reworked: the files of its
 * earlier form are {@code name@tag.sql}, and that is its version too. Files that the plan does not name are ignored,
 * as sqitch does.
 *
 * <p>Read in the source of v1.6.1. sqitch runs {@code psql --no-psqlrc --set ON_ERROR_STOP=1 --file} for each script, in
 * a process of its own, in the directory of {@code sqitch.conf}; psql's variable {@code registry} and those of
 * {@code [core "variables"]}, {@code [engine "pg.variables"]}, {@code [target "….variables"]} and
 * {@code [deploy "variables"]} are set. A change that requires one which does not precede it, or conflicts with one
 * that does, is rejected; requirements of other projects cannot be known here and are ignored. Two changes whose deploy
 * scripts have the same content are rejected, as by its registry, also where a rework goes back to an earlier form.
 */
public final class SqitchLayout implements SqlScriptLayout {
    private static final String ID = "sqitch";
    private static final String EXPECTED = "sqitch.plan with deploy/name.sql, revert/name.sql and verify/name.sql";
    private static final String SETTINGS = "sqitch.conf";
    private static final String PLAN = "sqitch.plan";

    /** For {@link java.util.ServiceLoader}. */
    public SqitchLayout() {}

    @Override
    public String id() {
        return ID;
    }

    @Override
    public boolean recognizes(MigrationFiles files) {
        return files.files().stream()
                .anyMatch(file -> file.name().equals(PLAN) || file.path().equals(SETTINGS));
    }

    @Override
    public boolean lists(MigrationFiles files) {
        return recognizes(files);
    }

    @Override
    public MigrationHistory read(MigrationFiles files, LayoutOptions options) {
        Reading reading = new Reading(ID, EXPECTED, files, options);
        SqitchSettings settings = SqitchSettings.of(files.find(SETTINGS), reading.problems());
        if (!settings.engine().equals("pg")) {
            reading.problems().add(SETTINGS, "is for the engine " + settings.engine() + "; only pg can be rehearsed");
        }
        String top = settings.find("top_dir").orElse(".");
        String plan = SqitchScripts.path(settings.find("plan_file").orElse(top + "/" + PLAN));
        Optional<MigrationFile> file = files.find(plan);
        if (file.isEmpty()) {
            reading.problems().add(plan, "does not exist; set the location to the folder of sqitch.conf");
        }
        List<SqitchChange> changes = file.map(found -> new SqitchPlan(found, reading.problems()).read())
                .orElse(List.of());
        SqitchScripts scripts = new SqitchScripts(files, settings, top, plan, reading.problems());
        List<MigrationStep> steps =
                changes.stream().map(scripts::step).flatMap(Optional::stream).toList();
        refuseEqualScripts(steps, reading);
        return Objects.requireNonNull(reading.history(SessionMode.NEW, steps, Map.of()));
    }

    /** The registry is unique by project and deploy script, whatever changes are named. */
    private static void refuseEqualScripts(List<MigrationStep> steps, Reading reading) {
        Map<String, String> known = new HashMap<>();
        for (MigrationStep step : steps) {
            String first = known.putIfAbsent(step.up().sha256(), step.up().file());
            if (first != null) {
                reading.problems()
                        .add(
                                step.up().file(),
                                "has the same content as " + first + ", and sqitch refuses to deploy a script twice;"
                                        + " change one of them, for example its comment");
            }
        }
    }
}
