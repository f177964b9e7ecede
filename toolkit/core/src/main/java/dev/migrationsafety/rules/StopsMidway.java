package dev.migrationsafety.rules;

import dev.migrationsafety.data.ContainerDigest;
import dev.migrationsafety.data.DataDigest;
import dev.migrationsafety.engine.script.ScriptOutcome;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.schema.Schema;
import dev.migrationsafety.schema.SchemaDiff;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judges an up that fails on rows and leaves behind the effects of the statements before the failing one. */
public final class StopsMidway {
    private static final int SHOWN = 8;

    private StopsMidway() {}

    /**
     * What it leaves behind, in lines; none if all is as it was before.
     *
     * @param before the schema before the up, and the one after the failure
     */
    public static List<String> leftBehind(Schema before, DataDigest rows, Schema now, DataDigest rowsNow) {
        List<String> lines = new ArrayList<>(
                SchemaRestored.describe(SchemaDiff.between(before.snapshot(), now.snapshot()), "left behind"));
        for (ContainerDigest digest : rows.containers()) {
            Optional<ContainerDigest> after = rowsNow.find(digest.container());
            boolean sameFields =
                    after.filter(each -> each.fields().equals(digest.fields())).isPresent();
            if (sameFields && !after.get().equals(digest)) {
                lines.add("changed: rows of " + digest.container());
            }
        }
        return lines;
    }

    /**
     * The finding.
     *
     * @param refused the rows, for example {@code 3 rows of account}
     * @param file the up
     * @param idempotent whether the step claims that it may run again, so that what remains is harmless
     */
    public static Finding finding(
            ScriptOutcome.Failed failed,
            String subject,
            String refused,
            String file,
            List<String> left,
            boolean idempotent) {
        List<String> evidence = new ArrayList<>(List.of(failed.statement().text()));
        left.stream().limit(SHOWN).forEach(evidence::add);
        return Finding.of(Rules.UP_FAILS_MIDWAY, idempotent ? Severity.WARNING : Severity.ERROR, Claim.UP)
                .at(failed.location())
                .subject(subject)
                .lossClass(failed.code())
                .evidence(evidence)
                .next("Run the step in one transaction, or make every statement before the failing one safe to run"
                        + " again.")
                .message("Migration " + file + " fails midway on " + refused + " and leaves partial changes behind: "
                        + failed.describe() + ". Partial changes: " + left.get(0)
                        + (left.size() == 1 ? "" : " and " + (left.size() - 1) + " more") + ".");
    }
}
