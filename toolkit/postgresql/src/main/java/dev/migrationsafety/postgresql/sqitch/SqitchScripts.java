package dev.migrationsafety.postgresql.sqitch;

import dev.migrationsafety.migration.Declaration;
import dev.migrationsafety.migration.MigrationStep;
import dev.migrationsafety.migration.Script;
import dev.migrationsafety.migration.StepHeader;
import dev.migrationsafety.migration.TransactionMode;
import dev.migrationsafety.migration.Verification;
import dev.migrationsafety.migration.layout.MigrationFile;
import dev.migrationsafety.migration.layout.MigrationFiles;
import dev.migrationsafety.migration.layout.Problems;
import dev.migrationsafety.postgresql.script.psql.Psql;
import dev.migrationsafety.sql.layout.Declarations;
import dev.migrationsafety.sql.layout.ScriptText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds the scripts of a plan's changes. */
final class SqitchScripts {
    private static final String DEPLOY = "deploy";

    private final MigrationFiles files;
    private final SqitchSettings settings;
    private final String top;
    private final String plan;
    private final String extension;
    private final Psql psql;
    private final Problems problems;

    SqitchScripts(MigrationFiles files, SqitchSettings settings, String top, String plan, Problems problems) {
        this.files = files;
        this.settings = settings;
        this.top = top;
        this.plan = plan;
        this.extension = "." + settings.find("extension").orElse("sql");
        this.problems = problems;
        Map<String, String> variables = new TreeMap<>(settings.variables());
        variables.put(Psql.ON_ERROR_STOP, "1");
        variables.put("registry", settings.find("registry").orElse("sqitch"));
        this.psql = new Psql(variables, false, ".", Map.of());
    }

    /** A path without {@code ./} and doubled slashes. */
    static String path(String text) {
        return Path.of(text).normalize().toString().replace('\\', '/');
    }

    Optional<MigrationStep> step(SqitchChange change) {
        String version = version(change);
        Optional<MigrationFile> deploy = file(change, DEPLOY, version);
        if (deploy.isEmpty()) {
            problems.add(
                    plan + ":" + change.line(),
                    "the change " + change.name() + " has no " + folder(change, DEPLOY) + "/" + version + extension);
            return Optional.empty();
        }
        Optional<Script> up = script(deploy.get());
        Optional<Script> down = file(change, "revert", version).flatMap(this::script);
        Optional<Script> verify = file(change, "verify", version).flatMap(this::script);
        return up.map(script -> step(version, change, script, down)
                .verified(verify.map(check -> new Verification(Verification.Kind.SCRIPT, check)).stream()
                        .toList()));
    }

    private MigrationStep step(String version, SqitchChange change, Script up, Optional<Script> down) {
        List<Declaration> declarations = new ArrayList<>(Declarations.of(version, up, problems));
        down.ifPresent(script -> declarations.addAll(Declarations.of(version, script, problems)));
        return new MigrationStep(version, version, MigrationStep.Kind.VERSIONED, up, down, declarations)
                .described(new StepHeader(change.planner(), change.date(), change.note(), ""));
    }

    /** The name; for the earlier form of a reworked change, with the first tag that a deploy file has in its name. */
    private String version(SqitchChange change) {
        List<String> names = change.reworkTags().stream()
                .map(tag -> change.name() + "@" + tag)
                .toList();
        return names.stream()
                .filter(name -> file(change, DEPLOY, name).isPresent())
                .findFirst()
                .orElse(names.isEmpty() ? change.name() : names.get(0));
    }

    private Optional<MigrationFile> file(SqitchChange change, String kind, String name) {
        return files.find(folder(change, kind) + "/" + name + extension);
    }

    private String folder(SqitchChange change, String kind) {
        Optional<String> own = settings.find(kind + "_dir");
        if (change.reworkTags().isEmpty()) {
            return path(own.orElse(top + "/" + kind));
        }
        String reworked = settings.find("reworked_dir").orElse(top);
        return path(settings.find("reworked_" + kind + "_dir").orElseGet(() -> reworked + "/" + own.orElse(kind)));
    }

    private Optional<Script> script(MigrationFile file) {
        return ScriptText.of(file, problems)
                .map(text -> new Script(file.path(), file.sha256(), text, TransactionMode.NONE).by(psql));
    }
}
