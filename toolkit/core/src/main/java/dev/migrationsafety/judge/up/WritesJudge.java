package dev.migrationsafety.judge.up;

import dev.migrationsafety.data.Failure;
import dev.migrationsafety.engine.capability.WriteTrials.Refused;
import dev.migrationsafety.engine.capability.WriteTrials.Write;
import dev.migrationsafety.experiment.schemapass.Context;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.judge.evidence.Judge;
import dev.migrationsafety.preparation.Prepared;
import dev.migrationsafety.preparation.WriteTrial;
import dev.migrationsafety.rules.Opinion;
import dev.migrationsafety.rules.Rules;
import dev.migrationsafety.rules.SchemaRestored;
import dev.migrationsafety.schema.Container;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.Schema;
import dev.migrationsafety.schema.SchemaDiff;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Judges writes after the up: if a trigger, default or function still uses a name that the step changed or dropped,
 * the application can no longer write. A write that fails in the same way before the up is not a fault of the step.
 */
public final class WritesJudge implements Judge {
    @Override
    public void judge(Prepared prepared, Opinion opinion) {
        Set<ContainerName> tables = tables(prepared);
        if (tables.isEmpty() || prepared.context().settings().rowsPerTable() == 0) {
            return;
        }
        List<Refused> after = faults(prepared, WriteTrial.after(prepared, tables));
        if (!after.isEmpty()) {
            Set<ContainerName> older = new TreeSet<>(tables);
            older.removeIf(table -> prepared.before().schema().find(table).isEmpty());
            List<Refused> before = faults(prepared, WriteTrial.before(prepared, older));
            Map<String, List<Refused>> byCause = new LinkedHashMap<>();
            after.stream()
                    .filter(fault -> before.stream().noneMatch(fault::isLike))
                    .forEach(fault -> byCause.computeIfAbsent(
                                    fault.container() + " " + fault.failure().code(), key -> new ArrayList<>())
                            .add(fault));
            byCause.values().forEach(faults -> opinion.add(finding(prepared, faults)));
        }
        opinion.examined(Claim.UP, tables.size());
    }

    /** The tables whose writes run code of the users, if the step changes anything. */
    private static Set<ContainerName> tables(Prepared prepared) {
        Schema now = prepared.after().orElseThrow().schema();
        SchemaDiff difference = SchemaDiff.between(prepared.before().schema().snapshot(), now.snapshot());
        Set<ContainerName> tables = new TreeSet<>();
        if (!SchemaRestored.subjects(difference).isEmpty()) {
            now.roots().stream()
                    .filter(Container::runsUserCode)
                    .map(Container::name)
                    .forEach(tables::add);
        }
        return tables;
    }

    /** What is refused for a fault of the user's own code, and not of the record. */
    private static List<Refused> faults(Prepared prepared, List<Refused> refused) {
        return refused.stream()
                .filter(each -> isFault(prepared.context(), each.failure()))
                .toList();
    }

    private static boolean isFault(Context context, Failure failure) {
        return failure.kind() == Failure.Kind.MISSING
                || (failure.kind() == Failure.Kind.BAD_VALUE
                        && context.engine().hints().isInUserCode(failure));
    }

    /** What fails for one cause in one table. */
    private static Finding finding(Prepared prepared, List<Refused> faults) {
        Refused first = faults.get(0);
        boolean all = faults.stream().anyMatch(Refused::all);
        String table = first.container().toString();
        String what =
                faults.stream().map(fault -> done(fault.write())).distinct().collect(Collectors.joining(" or "));
        return Finding.of(Rules.WRITES_FAIL, all ? Severity.ERROR : Severity.WARNING, Claim.UP)
                .subject(table)
                .lossClass(first.failure().code())
                .evidence(faults.stream()
                        .map(fault -> fault.write() + ": " + fault.failure().message())
                        .distinct()
                        .toList())
                .next("In the same step, change every trigger, function, default and check that refers to what the"
                        + " step renames or drops.")
                .message((all ? "No row of " + table + " can be " : "Some rows of " + table + " cannot be ") + what
                        + " after the up of "
                        + prepared.step().label() + ": "
                        + first.failure().describe().lines().findFirst().orElse(""));
    }

    private static String done(Write write) {
        return switch (write) {
            case INSERT -> "inserted";
            case UPDATE -> "updated";
            case DELETE -> "deleted";
        };
    }
}
