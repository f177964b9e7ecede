package dev.migrationsafety.preparation.filling;

import dev.migrationsafety.data.ContainerDigest;
import dev.migrationsafety.data.DataDigest;
import dev.migrationsafety.data.LoadResult;
import dev.migrationsafety.data.NewRecord;
import dev.migrationsafety.data.RecordBlock;
import dev.migrationsafety.data.generator.BorderReach;
import dev.migrationsafety.data.generator.GenerationRequest;
import dev.migrationsafety.data.generator.Volumes;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.experiment.frozen.Observation;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Counted;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.rules.Opinion;
import dev.migrationsafety.rules.Rules;
import dev.migrationsafety.schema.Container;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.Field;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.schema.Reference;
import dev.migrationsafety.schema.Schema;
import dev.migrationsafety.schema.Transition;
import dev.migrationsafety.settings.RehearsalParts;
import dev.migrationsafety.settings.RehearsalSettings;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Fills a database with generated rows: tables that are new, have changed, are empty, or that the next step changes.
 */
public final class Filler {
    /** Rows beside those of the chain are drawn from numbers that the chain does not reach. */
    private static final int BESIDE = 1_000_000;

    private static final int LATER = 2 * BESIDE;
    private static final int TRIAL = 3 * BESIDE;
    private static final int FEW = 2;
    /** Rows of the new version are compared one by one; more of them would tell no more. */
    private static final int MOST_LATER = 1_000;

    private final RehearsalSettings settings;
    private final RehearsalParts parts;
    private final Map<ContainerName, List<Field>> filledShapes = new TreeMap<>();
    /** The rows of a table after it was last filled, and the literals that were offered for them. */
    private final Map<ContainerName, Filled> filled = new TreeMap<>();

    /** Tables into which the last step wrote rows: nothing that was generated refers to these yet. */
    private final Set<ContainerName> grown = new TreeSet<>();

    /** Fields for which rows were made that agree with those of another table, or fit a new one. */
    private final Set<Reference> related = new HashSet<>();

    private final Set<ContainerName> reportedEmpty = new HashSet<>();
    /** Columns that take their defaults, by table. */
    private final Map<ContainerName, Set<FieldPath>> left = new TreeMap<>();

    /** Empty where another filler made the rows that are there. */
    private Optional<GeneratedKeys> generated = Optional.of(new GeneratedKeys());

    private Volumes volumes;
    private Runnable beforeBlock = () -> {};
    private int ordinal;
    private LoadResult loaded = new LoadResult(Map.of(), List.of());

    private record Filled(Optional<ContainerDigest> digest, Set<String> literals) {}

    public Filler(RehearsalSettings settings, RehearsalParts parts) {
        this.volumes = settings.sampling().rows();
        this.settings = settings;
        this.parts = parts;
    }

    /** One for a station that was filled by another. */
    public static Filler beside(RehearsalSettings settings, RehearsalParts parts, Schema filled) {
        return of(BESIDE, settings, parts, filled);
    }

    /** One for rows that are written by the new version of a station that was filled by another. */
    public static Filler later(RehearsalSettings settings, RehearsalParts parts, Schema filled) {
        Filler filler = of(LATER, settings, parts, filled);
        filler.volumes = filler.volumes.atMost(MOST_LATER);
        return filler;
    }

    /** The same for rows of an application that does not know some columns: these take their defaults. */
    public static Filler laterOfOldShape(
            RehearsalSettings settings,
            RehearsalParts parts,
            Schema filled,
            Map<ContainerName, Set<FieldPath>> unknownColumns) {
        Filler filler = later(settings, parts, filled);
        filler.left.putAll(unknownColumns);
        return filler;
    }

    /** One for a few rows, to see whether the server takes any. */
    public static Filler few(RehearsalSettings settings, RehearsalParts parts, Schema filled) {
        Filler filler = of(TRIAL, settings, parts, filled);
        filler.volumes = filler.volumes.atMost(FEW);
        return filler;
    }

    private static Filler of(int ordinal, RehearsalSettings settings, RehearsalParts parts, Schema filled) {
        Filler filler = new Filler(settings, parts);
        filler.ordinal = ordinal;
        filler.generated = Optional.empty();
        filled.roots().forEach(table -> filler.filledShapes.put(table.name(), table.fields()));
        return filler;
    }

    /** Lets something run before each block of rows; it throws if no more are to be written. */
    public void beforeBlock(Runnable check) {
        beforeBlock = check;
    }

    /** The tables that need rows before the step ahead; none if no rows are to be made at all. */
    public Set<ContainerName> wanted(Observation before, UpcomingStep upcomingStep) {
        Set<ContainerName> wanted = new TreeSet<>();
        if (settings.rowsPerTable() == 0) {
            return wanted;
        }
        Schema relations = before.schema();
        for (Container table : relations.roots()) {
            boolean sameShape = table.fields().equals(filledShapes.get(table.name()));
            boolean named = parts.engine().hints().canHold(table, missing(table.name(), before.digest(), upcomingStep));
            if (!sameShape || named || before.digest().recordCount(table.name()) == 0) {
                wanted.add(table.name());
            }
        }
        upcomingStep.transitions().forEach(transition -> wanted.add(transition.container()));
        upcomingStep.related().stream()
                .filter(fields -> !related.contains(fields))
                .map(fields -> relations.find(fields.container()).isPresent() ? fields.container() : fields.target())
                .forEach(wanted::add);
        wanted.addAll(referringToGrown(relations));
        wanted.removeIf(table -> settings.sampling().rows().of(table) == 0);
        return wanted;
    }

    /** Notes which tables have more rows after the last step than before it. */
    public void grew(Observation before, Observation after) {
        grown.clear();
        after.schema().roots().stream()
                .map(Container::name)
                .filter(table ->
                        after.digest().recordCount(table) > before.digest().recordCount(table))
                .forEach(grown::add);
    }

    private Set<ContainerName> referringToGrown(Schema schema) {
        Set<ContainerName> referring = new TreeSet<>();
        if (!grown.isEmpty()) {
            LogicalReferences.all(schema, parts.invariants()).stream()
                    .filter(reference -> grown.contains(schema.root(reference.target())))
                    .forEach(reference -> referring.add(schema.root(reference.container())));
        }
        return referring;
    }

    /** The literals of the step ahead that no row of a table was offered; all of them once the table was written to. */
    private List<String> missing(ContainerName table, DataDigest before, UpcomingStep upcomingStep) {
        Filled last = filled.get(table);
        return last == null || !last.digest().equals(before.find(table))
                ? upcomingStep.literals()
                : upcomingStep.literals().stream()
                        .filter(literal -> !last.literals().contains(literal))
                        .toList();
    }

    private void offered(ContainerName table, DataDigest before, DataDigest after, UpcomingStep upcomingStep) {
        Set<String> literals = new HashSet<>(upcomingStep.literals());
        Filled last = filled.get(table);
        if (last != null && last.digest().equals(before.find(table))) {
            literals.addAll(last.literals());
        }
        filled.put(table, new Filled(after.find(table), literals));
    }

    /**
     * Adds rows; a table that stays empty is a finding, once, and at every step that changes it.
     *
     * @param before the contents of the database
     * @return the contents of the database afterwards
     */
    public DataDigest fill(
            Database database,
            Schema schema,
            DataDigest before,
            Set<ContainerName> wanted,
            UpcomingStep upcomingStep,
            Opinion opinion) {
        DataDigest after = refill(database, schema, before, wanted, upcomingStep, opinion);
        schema.roots().forEach(table -> filledShapes.put(table.name(), table.fields()));
        related.addAll(upcomingStep.related());
        wanted.forEach(table -> offered(table, before, after, upcomingStep));
        return after;
    }

    /** The same for tables of which the next version can hold no row. */
    public DataDigest refill(
            Database database,
            Schema schema,
            DataDigest before,
            Set<ContainerName> wanted,
            UpcomingStep upcomingStep,
            Opinion opinion) {
        GenerationRequest beside = new GenerationRequest(
                        schema,
                        List.copyOf(wanted),
                        upcomingStep.transitions(),
                        new DatabaseRows(database, schema, before, generated),
                        volumes.standard(),
                        settings.seed(),
                        upcomingStep.literals(),
                        ordinal++)
                .with(volumes, settings.sampling().edgeShare())
                .keeping(LogicalReferences.of(schema, parts.invariants()))
                .naming(upcomingStep.named())
                .relating(upcomingStep.related());
        GenerationRequest request = upcomingStep.after().map(beside::before).orElse(beside);
        Map<ContainerName, String> unfillable = new TreeMap<>();
        LoadResult loaded = database.load(
                schema,
                sink -> unfillable.putAll(
                        parts.generator().generate(request, block -> sink.accept(written(schema, block)))));
        LoadResult result = new Replacements(
                        parts.generator(), parts.engine().hints(), schema, rows -> load(database, schema, rows))
                .of(
                        loaded,
                        () -> request.again(
                                new DatabaseRows(database, schema, database.digest(schema), generated), ordinal++));
        this.loaded = result;
        if (!result.refused().isEmpty()) {
            LoadResult.Refusal first = result.refused().get(0);
            opinion.note("the server refused " + Counted.of(loaded.refusedRecords(), "generated row")
                    + ", the first of "
                    + first.record().container() + ": " + first.failure().code() + " "
                    + first.failure().message().lines().findFirst().orElse("") + "; "
                    + (result.writtenRecords() - loaded.writtenRecords()) + " other rows were written in their place");
        }
        DataDigest after = new TriggerCounters(database, schema, parts.engine().hints())
                .move(
                        result,
                        (writers, digest) -> load(
                                database,
                                schema,
                                parts.generator()
                                        .generate(request.again(
                                                        new DatabaseRows(database, schema, digest, generated),
                                                        ordinal++)
                                                .filling(writers))
                                        .records()),
                        opinion);
        Set<ContainerName> stated = parts.generator().stated().keySet();
        for (ContainerName table : wanted) {
            String reason = unfillable.get(table);
            boolean grew = after.recordCount(table) > before.recordCount(table);
            if (reason != null && after.recordCount(table) > 0 && (grew || stated.contains(table))) {
                opinion.note(reason);
            } else if (after.recordCount(table) == 0) {
                empty(table, upcomingStep.changed().contains(table), unfillable, result, opinion);
            }
        }
        return after;
    }

    /** What the server made of the rows that were made last. */
    public LoadResult loaded() {
        return loaded;
    }

    /** Whether the generator knows values that the schema after a transition cannot hold. */
    public BorderReach borderReach(Transition transition) {
        return parts.generator().reach(transition);
    }

    private RecordBlock written(Schema schema, RecordBlock block) {
        beforeBlock.run();
        generated.ifPresent(keys -> schema.find(block.container()).ifPresent(table -> keys.add(table, block)));
        return block.without(left.getOrDefault(block.container(), Set.of()));
    }

    private LoadResult load(Database database, Schema schema, List<NewRecord> rows) {
        return database.load(
                schema, sink -> RecordBlock.of(rows).forEach(block -> sink.accept(written(schema, block))));
    }

    private void empty(
            ContainerName table,
            boolean changed,
            Map<ContainerName, String> unfillable,
            LoadResult result,
            Opinion opinion) {
        boolean allowed =
                settings.allowedEmpty().stream().anyMatch(allow -> allow.table().equals(table.toString()));
        boolean known = !reportedEmpty.add(table);
        if (allowed || (known && !changed)) {
            return;
        }
        String reason = unfillable.containsKey(table)
                ? unfillable.get(table)
                : result.refused().stream()
                        .filter(refusal -> refusal.record().container().equals(table))
                        .map(refusal -> refusal.failure().code() + " "
                                + refusal.failure().message())
                        .findFirst()
                        .orElse("no row was generated");
        opinion.add(Finding.of(Rules.TABLE_NOT_FILLED, Severity.INCONCLUSIVE, Claim.UP)
                .subject(table.toString())
                .evidence(List.of(reason))
                .next("Insert rows into the table in an init script, or list it under policy: allow-empty"
                        + " with a reason.")
                .message("Table " + table + " could not be filled with rows, so the effect on its data is untested: "
                        + reason.lines().findFirst().orElse("")));
    }
}
