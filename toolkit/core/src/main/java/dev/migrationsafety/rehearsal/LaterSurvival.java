package dev.migrationsafety.rehearsal;

import dev.migrationsafety.data.Records;
import dev.migrationsafety.data.RecordsDifference;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.ScriptOutcome;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.rules.LaterLoss;
import dev.migrationsafety.rules.LaterRowsJudgement;
import dev.migrationsafety.schema.Container;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.schema.Schema;
import dev.migrationsafety.schema.Transition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What became of rows of the new version, and of older rows beside them, in one run over a way back. */
final class LaterSurvival {
    /**
     * A value that is not what it was.
     *
     * @param finding the finding, an error
     * @param table its table
     * @param written whether the old shape can hold the value, and the down wrote it
     */
    record Loss(Finding finding, ContainerName table, boolean written) {}

    private final Context context;
    private final Ascent ascent;
    private final Journal journal;
    private final Kept top;
    private final Optional<Transition> border;
    private final NewRows rows;
    private final List<Loss> losses = new ArrayList<>();
    private final Set<String> filled = new HashSet<>();

    /** Beyond one border of the old shape, if one is given. */
    LaterSurvival(Context context, Ascent ascent, Journal journal, Optional<Transition> border, NewRows rows) {
        this.context = context;
        this.ascent = ascent;
        this.journal = journal;
        this.top = ascent.top().orElseThrow();
        this.border = border;
        this.rows = rows;
    }

    /** Rows of the older shape must survive beside the new ones; what the plain way back is blamed for is told already. */
    void judgeOlder(Observation restored, Database database) {
        try (LazyClone older = new LazyClone(ascent.filled().common().template())) {
            List<RecordsDifference> differences = Logs.of(context)
                    .passOver(new RowComparison(ascent.before(), older)
                            .with(
                                    restored,
                                    database,
                                    (table, columns) -> rows.olderUnchanged(table, columns, database, older)))
                    .stream()
                    .filter(difference -> !rows.touches(difference.container()))
                    .map(difference -> new RecordsDifference(
                            difference.container(), difference.lost(), List.of(), difference.changed()))
                    .filter(difference -> !difference.isEmpty())
                    .toList();
            LaterRowsJudgement.older(differences, border).forEach(this::add);
        }
    }

    /**
     * Compares the new rows as they were written with what the second up made of them.
     *
     * @param below what was left of them after the down
     * @param again the schema after the second up
     */
    void judge(
            Map<ContainerName, Records> written,
            Map<ContainerName, Records> below,
            Database database,
            Schema again,
            ScriptOutcome down) {
        Schema old = ascent.before().schema();
        try (LazyClone first = new LazyClone(top.template())) {
            written.forEach((name, were) -> {
                Container table = again.find(name).orElse(null);
                if (table == null
                        || !were.fields().stream()
                                .allMatch(column -> table.field(column).isPresent() || !isDeclared(name, column))) {
                    journal.note("what the way back costs of " + name
                            + " is not known, since the second up made another table of it");
                    return;
                }
                Records back = rows.again(table, were.fields(), database, first);
                LaterLoss loss = LaterLoss.of(were, Optional.ofNullable(below.get(name)), back);
                if (border.isEmpty()) {
                    loss.describeCosts().forEach(journal::cost);
                }
                filled.add(name.toString());
                LaterRowsJudgement.judge(loss, border, wrote(down, name), old, top.schema()).stream()
                        .filter(finding -> !isTold(finding))
                        .forEach(finding -> take(finding, name, down));
            });
        }
    }

    /** A field that nobody declared may be in a record or not. */
    private boolean isDeclared(ContainerName name, FieldPath field) {
        return top.schema().find(name).flatMap(table -> table.field(field)).isPresent();
    }

    /** Adds a finding, unless as much is told already. */
    void add(Finding finding) {
        if (!isTold(finding)) {
            journal.add(finding);
        }
    }

    private void take(Finding finding, ContainerName table, ScriptOutcome down) {
        if (finding.severity() == Severity.ERROR) {
            losses.add(new Loss(finding, table, border.isEmpty() && wrote(down, table)));
        } else {
            journal.add(finding);
        }
    }

    /** What was lost as far as this run can tell. */
    List<Loss> losses() {
        return List.copyOf(losses);
    }

    /** Whether rows of a table went down and up. */
    boolean judged(String table) {
        return filled.contains(table);
    }

    private static boolean wrote(ScriptOutcome down, ContainerName table) {
        ScriptOutcome.Written written = down instanceof ScriptOutcome.Succeeded done
                ? done.written(table).orElse(null)
                : null;
        return written != null && written.updated() + written.deleted() > 0;
    }

    /** Whether as much is blamed for the subject already. */
    private boolean isTold(Finding finding) {
        return journal.findings().stream()
                .filter(known -> known.subject().equals(finding.subject()))
                .anyMatch(known -> known.severity() == Severity.ERROR
                        || (known.claim() == Claim.WAY_BACK && finding.severity() != Severity.ERROR));
    }
}
