package dev.migrationsafety.sql.script;

import dev.migrationsafety.migration.Script;
import dev.migrationsafety.schema.Container;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.schema.Reference;
import dev.migrationsafety.schema.Schema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Columns of two tables that a statement compares with each other, and columns of a new table into which it copies those of
 * another. They only suggest values for generated rows; nothing is judged by them.
 */
final class RelatedColumns {
    private static final int MOST = 12;
    private static final String WORD = "[A-Za-z_][\\w$]*";
    private static final String TABLE = "((?:" + WORD + "\\.)?" + WORD + ")";
    private static final String NO_ALIAS =
            "(?:set|where|on|join|inner|left|right|full|cross|natural|using|select|values|"
                    + "default|order|group|having|limit|returning|union|overriding)\\b";
    private static final Pattern NAMED =
            Pattern.compile("(?i)(?:\\b(?:from|join|update|using|into)\\s+|,\\s*)(?:only\\s+)?" + TABLE
                    + "(?:\\s+(?:as\\s+)?(?!" + NO_ALIAS + ")(" + WORD + "))?");
    private static final String COLUMN = "(?:(?:" + WORD + "\\.)?(" + WORD + ")\\.)?(" + WORD + ")";
    private static final Pattern EQUAL =
            Pattern.compile("(?<![\\w.$'])" + COLUMN + "\\)*\\s*=\\s*(?:" + WORD + "\\()*" + COLUMN + "(?![\\w.$(])");
    private static final Pattern ROWS = Pattern.compile("\\(([^()]*)\\)\\s*=\\s*\\(([^()]*)\\)");
    private static final Pattern AMONG =
            Pattern.compile("(?i)(?<![\\w.$'])" + COLUMN + "\\s+(?:not\\s+)?in\\s*\\(\\s*select\\s+(?:distinct\\s+)?(?:"
                    + WORD + "\\.)?(" + WORD + ")\\s+from\\s+" + TABLE);
    private static final Pattern USING =
            Pattern.compile("(?i)\\bjoin\\s+" + TABLE + "(?:\\s+(?:as\\s+)?" + WORD + ")??\\s+using\\s*\\(([^()]*)\\)");
    private static final Pattern ASSIGNED = Pattern.compile("(?is)\\bset\\b.*?(?=\\bfrom\\b|\\bwhere\\b|$)");
    private static final Pattern COPY = Pattern.compile("(?is)\\binsert\\s+into\\s+" + TABLE
            + "\\s*\\(([^()]*)\\)\\s*select\\s+(?:distinct\\s+)?(.*?)\\s+from\\s+" + TABLE);
    private static final Pattern PLAIN = Pattern.compile("(?:" + WORD + "\\.)*(" + WORD + ")(?:::.*)?", Pattern.DOTALL);

    private final Schema before;
    private final Schema after;
    private final Set<Reference> found = new LinkedHashSet<>();

    private RelatedColumns(Schema before, Schema after) {
        this.before = before;
        this.after = after;
    }

    static List<Reference> of(List<Script> scripts, Schema before, Schema after) {
        RelatedColumns related = new RelatedColumns(before, after);
        scripts.stream()
                .flatMap(script -> Arrays.stream(Comments.blanked(script.text()).split(";", -1)))
                .forEach(related::read);
        return related.found.stream().limit(MOST).toList();
    }

    private void read(String statement) {
        Statement names = new Statement();
        NAMED.matcher(statement).results().forEach(names::add);
        String conditions = ROWS.matcher(ASSIGNED.matcher(statement).replaceAll(" "))
                .replaceAll(match -> Matcher.quoteReplacement(equalities(match)));
        EQUAL.matcher(conditions)
                .results()
                .forEach(match -> names.compare(match.group(1), match.group(2), match.group(3), match.group(4)));
        AMONG.matcher(conditions).results().forEach(match -> table(before, match.group(4))
                .ifPresent(other -> names.column(match.group(1), match.group(2), Optional.of(other))
                        .ifPresent(column -> names.pair(column, new Place(other, match.group(3))))));
        USING.matcher(conditions).results().forEach(match -> table(before, match.group(1))
                .ifPresent(other -> words(match.group(2)).forEach(name -> names.column(null, name, Optional.of(other))
                        .ifPresent(column -> names.pair(column, new Place(other, name))))));
        found.addAll(names.references());
        COPY.matcher(statement).results().forEach(this::copied);
    }

    /** A comparison of rows, column by column. */
    private static String equalities(MatchResult rows) {
        List<String> ones = words(rows.group(1));
        List<String> others = words(rows.group(2));
        return ones.size() != others.size()
                ? rows.group()
                : IntStream.range(0, ones.size())
                        .mapToObj(i -> ones.get(i) + " = " + others.get(i))
                        .collect(Collectors.joining(" and "));
    }

    /** An INSERT into a table that the scripts create. */
    private void copied(MatchResult match) {
        Optional<Container> target = table(after, match.group(1))
                .filter(table -> before.find(table.name()).isEmpty());
        Optional<Container> origin = table(before, match.group(4));
        List<String> into = words(match.group(2));
        List<String> values = items(match.group(3));
        if (target.isEmpty() || origin.isEmpty() || into.size() != values.size()) {
            return;
        }
        List<FieldPath> fields = new ArrayList<>();
        List<FieldPath> origins = new ArrayList<>();
        for (int i = 0; i < into.size(); i++) {
            Optional<FieldPath> from = Optional.of(PLAIN.matcher(values.get(i)))
                    .filter(Matcher::matches)
                    .map(matcher -> FieldPath.of(matcher.group(1).toLowerCase(Locale.ROOT)))
                    .filter(path -> origin.get().field(path).isPresent());
            FieldPath to = FieldPath.of(into.get(i).toLowerCase(Locale.ROOT));
            if (from.isPresent() && target.get().field(to).isPresent()) {
                fields.add(to);
                origins.add(from.get());
            }
        }
        if (!fields.isEmpty()) {
            found.add(new Reference(target.get().name(), fields, origin.get().name(), origins));
        }
    }

    private static List<String> words(String list) {
        return Arrays.stream(list.split(",", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The items of a list, of which each may hold commas in brackets. */
    private static List<String> items(String list) {
        List<String> items = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < list.length(); i++) {
            char letter = list.charAt(i);
            depth += letter == '(' ? 1 : letter == ')' ? -1 : 0;
            if (letter == ',' && depth == 0) {
                items.add(list.substring(start, i).strip());
                start = i + 1;
            }
        }
        items.add(list.substring(start).strip());
        return items;
    }

    private static Optional<Container> table(Schema schema, String written) {
        String name = written.substring(written.lastIndexOf('.') + 1);
        return schema.roots().stream()
                .filter(table -> table.name().name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** Whether two references relate the same fields, in whatever direction. */
    private static boolean isSame(Reference one, Reference other) {
        boolean reversed = one.container().equals(other.target())
                && one.fields().equals(other.targetFields())
                && one.target().equals(other.container())
                && one.targetFields().equals(other.fields());
        return reversed || one.equals(other);
    }

    private record Place(Container table, String column) {}

    private record Pair(ContainerName one, ContainerName other) {}

    /** The tables that a statement names, under their names and aliases, and what it compares. */
    private final class Statement {
        private final Map<String, Container> names = new LinkedHashMap<>();
        private final Map<Pair, Map<FieldPath, FieldPath>> compared = new LinkedHashMap<>();

        private void add(MatchResult match) {
            table(before, match.group(1)).ifPresent(table -> {
                names.putIfAbsent(table.name().name().toLowerCase(Locale.ROOT), table);
                if (match.group(2) != null) {
                    names.put(match.group(2).toLowerCase(Locale.ROOT), table);
                }
            });
        }

        private void compare(
                @Nullable String qualifier, String column, @Nullable String otherQualifier, String otherColumn) {
            if (qualifier == null && otherQualifier == null) {
                return;
            }
            Optional<Place> one = qualifier == null ? Optional.empty() : column(qualifier, column, Optional.empty());
            Optional<Place> other = column(otherQualifier, otherColumn, one.map(Place::table));
            Optional<Place> first =
                    one.or(() -> qualifier == null ? column(null, column, other.map(Place::table)) : Optional.empty());
            first.ifPresent(place -> other.ifPresent(with -> pair(place, with)));
        }

        /** A column under a name of its table, or of the only other table that has one of that name. */
        private Optional<Place> column(@Nullable String qualifier, String name, Optional<Container> butOf) {
            FieldPath path = FieldPath.of(name.toLowerCase(Locale.ROOT));
            List<Container> tables = qualifier == null
                    ? names.values().stream()
                            .distinct()
                            .filter(table -> !Optional.of(table).equals(butOf))
                            .toList()
                    : Optional.ofNullable(names.get(qualifier.toLowerCase(Locale.ROOT))).stream()
                            .toList();
            List<Container> having = tables.stream()
                    .filter(table -> table.field(path).isPresent())
                    .toList();
            return having.size() == 1 ? Optional.of(new Place(having.get(0), path.name())) : Optional.empty();
        }

        private void pair(Place one, Place other) {
            FieldPath field = FieldPath.of(one.column().toLowerCase(Locale.ROOT));
            FieldPath otherField = FieldPath.of(other.column().toLowerCase(Locale.ROOT));
            boolean alike = one.table()
                    .field(field)
                    .flatMap(mine -> other.table().field(otherField).filter(theirs -> theirs.typeFamily()
                            .equals(mine.typeFamily())))
                    .isPresent();
            if (!alike || one.table().equals(other.table())) {
                return;
            }
            Pair reversed = new Pair(other.table().name(), one.table().name());
            if (compared.containsKey(reversed)) {
                compared.get(reversed).putIfAbsent(otherField, field);
            } else {
                compared.computeIfAbsent(
                                new Pair(one.table().name(), other.table().name()), pair -> new LinkedHashMap<>())
                        .putIfAbsent(field, otherField);
            }
        }

        /** What no reference of the schema relates already. */
        private List<Reference> references() {
            List<Reference> references = new ArrayList<>();
            compared.forEach((pair, columns) -> {
                Reference reference = new Reference(
                        pair.one(), List.copyOf(columns.keySet()), pair.other(), List.copyOf(columns.values()));
                if (before.containers().stream()
                        .flatMap(table -> table.references().stream())
                        .noneMatch(known -> isSame(known, reference))) {
                    references.add(reference);
                }
            });
            return references;
        }
    }
}
