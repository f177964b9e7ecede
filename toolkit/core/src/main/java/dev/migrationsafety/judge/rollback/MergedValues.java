package dev.migrationsafety.judge.rollback;

import dev.migrationsafety.data.difference.LossClass;
import dev.migrationsafety.data.difference.ValueChange;
import dev.migrationsafety.experiment.frozen.FrozenDatabase;
import dev.migrationsafety.experiment.frozen.Observation;
import dev.migrationsafety.preparation.Prepared;
import dev.migrationsafety.schema.Container;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.Field;
import dev.migrationsafety.schema.FieldPath;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the values of one field that nobody can tell apart any more after an up: different ones that became NULL or
 * became equal, or a whole field that has a single value now. Another spelling of a value, a rare value, one constant
 * that takes the place of another, and values that the up first copied to another field are no loss.
 */
final class MergedValues {
    private final Prepared prepared;
    private final ContainerName container;
    private final Field field;

    MergedValues(Prepared prepared, ContainerName container, Field field) {
        this.prepared = prepared;
        this.container = container;
        this.field = field;
    }

    /** The values among some changed ones, none of them null before, that are lost. */
    List<ValueChange> among(List<ValueChange> changes) {
        List<ValueChange> candidates = changes.stream()
                .filter(change -> !field.isRare(change.textBefore()) && !isOtherSpelling(change))
                .toList();
        if (candidates.isEmpty()) {
            return List.of();
        }
        Map<Optional<String>, Set<String>> origins = new HashMap<>();
        candidates.forEach(
                change -> origins.computeIfAbsent(Optional.ofNullable(change.textAfter()), none -> new HashSet<>())
                        .add(Objects.requireNonNull(change.textBefore())));
        List<ValueChange> merged = candidates.stream()
                .filter(change -> origins.getOrDefault(Optional.ofNullable(change.textAfter()), Set.of())
                                .size()
                        > 1)
                .toList();
        List<ValueChange> lost = merged.isEmpty() && hasSingleValue() ? candidates : merged;
        return lost.isEmpty() || isElsewhere(lost) ? List.of() : lost;
    }

    /** Whether only case, blanks, punctuation, accents or the order of elements differ. */
    private static boolean isOtherSpelling(ValueChange change) {
        String before = change.textBefore();
        String after = change.textAfter();
        return before != null
                && after != null
                && (LossClass.of(change) == LossClass.ORDER || letters(before).equals(letters(after)));
    }

    private static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toLowerCase(Locale.ROOT);
    }

    /** Whether the field had different values before the up and has a single one after it. */
    private boolean hasSingleValue() {
        return prepared.data().common().texts(container, field.path()).size() > 1
                && top().texts(container, field.path()).size() < 2;
    }

    /** Whether the up copied the values to a field that is new, or to rows that it added. */
    private boolean isElsewhere(List<ValueChange> changes) {
        Set<String> old = changes.stream()
                .map(ValueChange::textBefore)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return top().observation().schema().roots().stream().anyMatch(other -> targets(other).stream()
                .anyMatch(target -> top().texts(other.name(), target).containsAll(old)));
    }

    /** The fields of a container into which values may have been copied. */
    private List<FieldPath> targets(Container other) {
        Observation before = prepared.before();
        boolean grew =
                top().digest().recordCount(other.name()) > before.digest().recordCount(other.name());
        return top().observation().readable(other).stream()
                .filter(path -> !(other.name().equals(container) && path.equals(field.path())))
                .filter(path -> grew
                        || before.schema()
                                .find(other.name())
                                .flatMap(same -> same.field(path))
                                .isEmpty())
                .toList();
    }

    private FrozenDatabase top() {
        return prepared.top().orElseThrow();
    }
}
