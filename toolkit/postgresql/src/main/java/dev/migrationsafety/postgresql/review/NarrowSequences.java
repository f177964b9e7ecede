package dev.migrationsafety.postgresql.review;

import dev.migrationsafety.engine.SchemaReview;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Judgement;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.postgresql.query.Names;
import dev.migrationsafety.schema.CatalogObject;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.Schema;
import dev.migrationsafety.schema.SchemaDiff;
import dev.migrationsafety.sql.schema.Column;
import dev.migrationsafety.sql.schema.Relations;
import dev.migrationsafety.sql.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reports sequences whose maximum is below that of the column that they feed. ALTER TABLE … TYPE bigint leaves the
 * sequence of a serial column as it is; that of an identity column follows (PostgreSQL 18).
 */
public final class NarrowSequences implements SchemaReview {
    /** The rule of its findings. */
    public static final String RULE = "sequence-narrower";

    private static final List<String> BY_WIDTH = List.of("smallint", "integer", "bigint");
    private static final Pattern NEXT = Pattern.compile("nextval\\('(?<name>(?:[^']|'')+)'::regclass\\)");

    /** A sequence and a wider column that it feeds. */
    private record Feed(Table table, Column column, CatalogObject sequence, ContainerName name) {
        private boolean isNarrow() {
            int width = BY_WIDTH.indexOf(sequence.attributes().getOrDefault("type", ""));
            return width >= 0 && width < BY_WIDTH.indexOf(column.type().base());
        }

        private Finding finding() {
            String subject = table.name() + "." + column.name();
            String type = sequence.attributes().getOrDefault("type", "");
            return Finding.of(RULE, Severity.WARNING, Claim.UP)
                    .subject(subject)
                    .evidence(List.of(
                            "default: " + column.defaultExpression().orElse(""),
                            "sequence " + name + ": " + type + ", maximum "
                                    + sequence.attributes().getOrDefault("maximum", "(none)")))
                    .next("Widen the sequence in the same step: ALTER SEQUENCE " + name + " AS "
                            + column.type().base() + ".")
                    .message(
                            "After the step " + subject + " is " + column.type().base() + ", but its sequence " + name
                                    + " is " + type + ": inserts fail after "
                                    + sequence.attributes().getOrDefault("maximum", "its maximum")
                                    + ", although the column can store larger values.");
        }
    }

    @Override
    public String rule() {
        return RULE;
    }

    /** One finding per column that a narrower sequence feeds after the step, and did not feed, or not as such, before. */
    @Override
    public Judgement judge(Schema before, Schema after, SchemaDiff difference) {
        Map<String, Feed> old = feeds(before);
        List<Finding> findings = new ArrayList<>();
        long examined = 0;
        for (Map.Entry<String, Feed> entry : feeds(after).entrySet()) {
            boolean known = Optional.ofNullable(old.get(entry.getKey()))
                    .filter(Feed::isNarrow)
                    .isPresent();
            examined += known ? 0 : 1;
            if (!known && entry.getValue().isNarrow()) {
                findings.add(entry.getValue().finding());
            }
        }
        return Judgement.of(findings, examined);
    }

    /** Columns whose default takes the next value of a sequence, by column and sequence; partitions left out. */
    private static Map<String, Feed> feeds(Schema schema) {
        Map<ContainerName, CatalogObject> sequences = new HashMap<>();
        schema.snapshot().objects().stream()
                .filter(object -> object.kind().equals("sequence"))
                .forEach(object -> sequences.put(name(object), object));
        Map<String, Feed> feeds = new TreeMap<>();
        for (Table table : Relations.of(schema).roots()) {
            for (Column column : table.columns()) {
                source(column).ifPresent(name -> {
                    CatalogObject sequence = sequences.get(name);
                    if (sequence != null) {
                        feeds.put(
                                table.name() + "." + column.name() + " " + name,
                                new Feed(table, column, sequence, name));
                    }
                });
            }
        }
        return feeds;
    }

    private static Optional<ContainerName> source(Column column) {
        Matcher next = NEXT.matcher(column.defaultExpression().orElse(""));
        return next.find() ? Optional.of(named(Names.parts(next.group("name").replace("''", "'")))) : Optional.empty();
    }

    /** A sequence that the server named after its table is in the schema of that table. */
    private static ContainerName name(CatalogObject sequence) {
        List<String> parts = Names.parts(sequence.owner().orElse(sequence.name()));
        String given = sequence.notes().get("name");
        if (given == null) {
            return named(parts);
        }
        return parts.size() < 2 ? ContainerName.of(given) : Names.table(parts.get(0), given);
    }

    private static ContainerName named(List<String> parts) {
        String last = parts.get(parts.size() - 1);
        return parts.size() < 2 ? ContainerName.of(last) : Names.table(parts.get(0), last);
    }
}
