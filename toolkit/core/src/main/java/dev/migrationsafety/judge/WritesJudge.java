package dev.migrationsafety.judge;

import dev.migrationsafety.data.Failure;
import dev.migrationsafety.engine.WriteTrials.Refused;
import dev.migrationsafety.engine.WriteTrials.Write;
import dev.migrationsafety.experiment.Context;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.preparation.Prepared;
import dev.migrationsafety.preparation.WriteTrial;
import dev.migrationsafety.rules.Opinion;
import dev.migrationsafety.rules.Rules;
import dev.migrationsafety.rules.SchemaRestored;
import dev.migrationsafety.schema.Container;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.Schema;
import dev.migrationsafety.schema.SchemaDiff;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Writes after the up: where a trigger, a default or a function names what the step renamed or dropped, the application
 * cannot write any more. What fails in the same way before the up is not the fault of the step.
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
            after.stream()
                    .filter(fault -> before.stream().noneMatch(fault::isLike))
                    .forEach(fault -> opinion.add(finding(prepared, fault)));
        }
        opinion.examined(Claim.UP, tables.size());
    }

    /** The tables with triggers, if the step changes anything. */
    private static Set<ContainerName> tables(Prepared prepared) {
        Schema now = prepared.after().orElseThrow().schema();
        SchemaDiff difference = SchemaDiff.between(prepared.before().schema().snapshot(), now.snapshot());
        Set<ContainerName> tables = new TreeSet<>();
        if (!SchemaRestored.subjects(difference).isEmpty()) {
            now.roots().stream()
                    .filter(Container::hasTriggers)
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

    private static Finding finding(Prepared prepared, Refused fault) {
        String table = fault.container().toString();
        String what = fault.write() == Write.INSERT ? "inserted into" : past(fault.write()) + " in";
        String count = fault.all() ? "No row can be " : "Some rows can no longer be ";
        return Finding.of(Rules.WRITES_FAIL, fault.all() ? Severity.ERROR : Severity.WARNING, Claim.UP)
                .subject(table)
                .lossClass(fault.write().name().toLowerCase(Locale.ROOT) + " "
                        + fault.failure().code())
                .evidence(List.of(fault.failure().message()))
                .next("Change in the same step every trigger, function and default that names what the step renames or"
                        + " drops.")
                .message(count + what + " " + table + " after the up of "
                        + prepared.step().label() + ": "
                        + fault.failure().describe().lines().findFirst().orElse(""));
    }

    private static String past(Write write) {
        return write == Write.UPDATE ? "updated" : "deleted";
    }
}
