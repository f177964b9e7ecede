package dev.migrationsafety.judge.up;

import dev.migrationsafety.engine.RequestedObject;
import dev.migrationsafety.engine.ScriptHints;
import dev.migrationsafety.experiment.Experiment;
import dev.migrationsafety.experiment.Look;
import dev.migrationsafety.experiment.Move;
import dev.migrationsafety.experiment.Recipe;
import dev.migrationsafety.experiment.StepRange;
import dev.migrationsafety.experiment.Trace;
import dev.migrationsafety.experiment.schemapass.Context;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Location;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.judge.evidence.Judge;
import dev.migrationsafety.migration.Script;
import dev.migrationsafety.preparation.Prepared;
import dev.migrationsafety.rules.Opinion;
import dev.migrationsafety.rules.Rules;
import dev.migrationsafety.rules.SchemaRestored;
import dev.migrationsafety.schema.CatalogObject;
import dev.migrationsafety.schema.Schema;
import dev.migrationsafety.schema.SchemaChange;
import dev.migrationsafety.schema.SchemaDiff;
import dev.migrationsafety.schema.SchemaSnapshot;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Checks that an up gets the objects that it asks for: one of the same name may be there, so that the server skips the
 * statement, or refuses it and the script handles the error. The up is run once more where that object is gone; what it
 * makes then must be there in the first run too.
 */
public final class SkippedStatementsJudge implements Judge {
    /** The maximum number of objects of a step for which the up is run once more. */
    private static final int MOST = 6;

    /** What later migrations add to an object, and no statement that creates it says. */
    private static final Set<String> ADDED_LATER = Set.of("comment", "owner", "privileges", "statistics", "storage");

    @Override
    public void judge(Prepared prepared, Opinion opinion) {
        ScriptHints hints = prepared.context().engine().hints();
        Schema before = before(prepared);
        int tried = 0;
        for (Script up : prepared.step().ups()) {
            for (RequestedObject requested : hints.requested(up, before)) {
                if (tried < MOST) {
                    tried++;
                    judge(prepared, up, requested).ifPresent(opinion::add);
                }
            }
        }
    }

    private static Schema before(Prepared prepared) {
        return prepared.context().stations().station(prepared.step().from()).schema();
    }

    private static Optional<Finding> judge(Prepared prepared, Script up, RequestedObject requested) {
        Context context = prepared.context();
        StepRange step = prepared.step();
        Trace trace = prepared.trace(Experiment.over(new Recipe.Migrated(step.from()))
                .then(new Move.Run(requested.removal(), context.zone(), true))
                .then(prepared.questions().up(), new Look.Catalog()));
        if (!trace.complete()) {
            return Optional.empty();
        }
        SchemaSnapshot made = definition(trace.last().get(new Look.Catalog()), requested);
        SchemaSnapshot there = definition(context.stations().station(step.to()).schema(), requested);
        Optional<CatalogObject> kept = there.find(requested.kind(), requested.name());
        List<SchemaChange> different = SchemaRestored.essential(SchemaDiff.between(there, made)).stream()
                .filter(change -> !(change instanceof SchemaChange.Removed))
                .toList();
        return kept.filter(object -> !different.isEmpty())
                .map(object -> finding(context, up, object.identity(), requested.name(), different));
    }

    /** An object and its parts, as a statement that creates it could say. */
    private static SchemaSnapshot definition(Schema schema, RequestedObject requested) {
        return new SchemaSnapshot(schema.snapshot().objects().stream()
                .filter(object -> is(object, requested)
                        || object.owner().filter(requested.name()::equals).isPresent())
                .map(SkippedStatementsJudge::withoutLaterAdditions)
                .toList());
    }

    private static boolean is(CatalogObject object, RequestedObject requested) {
        return object.kind().equals(requested.kind()) && object.name().equals(requested.name());
    }

    private static CatalogObject withoutLaterAdditions(CatalogObject object) {
        Map<String, String> attributes = new TreeMap<>(object.attributes());
        attributes.keySet().removeAll(ADDED_LATER);
        return new CatalogObject(
                object.kind(), object.name(), object.owner(), object.field(), attributes, object.notes());
    }

    private static Finding finding(
            Context context, Script up, String subject, String name, List<SchemaChange> different) {
        List<String> lines = SchemaRestored.describe(new SchemaDiff(different), "missing");
        Location location = context.engine()
                .hints()
                .mention(up, name.substring(name.lastIndexOf('.') + 1))
                .orElseGet(() -> new Location(up.file(), 0));
        return Finding.of(Rules.STATEMENT_SKIPPED, Severity.WARNING, Claim.UP)
                .at(location)
                .subject(subject)
                .lossClass("skipped")
                .evidence(lines)
                .next("Alter the object that exists already, or drop or rename it first.")
                .message("Migration " + up.file() + " asks for " + subject
                        + ", but the server keeps the one that exists already, which has a different definition ("
                        + lines.get(0) + ").");
    }
}
