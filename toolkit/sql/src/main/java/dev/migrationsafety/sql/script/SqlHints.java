package dev.migrationsafety.sql.script;

import dev.migrationsafety.data.generator.ContainerHints;
import dev.migrationsafety.engine.ScriptHints;
import dev.migrationsafety.finding.Location;
import dev.migrationsafety.migration.Script;
import dev.migrationsafety.schema.Container;
import dev.migrationsafety.schema.Reference;
import dev.migrationsafety.schema.Schema;
import dev.migrationsafety.sql.schema.Table;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Facts that SQL engines read from scripts and definitions; extended by engines. */
public class SqlHints implements ScriptHints {
    private static final Pattern BRACKET = Pattern.compile("(?i)(?:begin|rollback|commit)(?: transaction| work)?\\s*;");

    /** Reads by the rules that SQL dialects share. */
    public SqlHints() {}

    @Override
    public List<String> literals(List<Script> scripts) {
        return Literals.of(scripts);
    }

    @Override
    public List<Reference> related(List<Script> scripts, Schema before, Schema after) {
        return RelatedColumns.of(scripts, before, after);
    }

    @Override
    public String comment(String text) {
        return "-- " + text.replaceAll("\\R", " ");
    }

    @Override
    public String file(String name) {
        return name + ".sql";
    }

    @Override
    public boolean canHold(Container container, List<String> literals) {
        return LiteralPlaces.in((Table) container, literals);
    }

    @Override
    public ContainerHints clues(Schema schema, Container container) {
        return new ClueSearch(schema).of((Table) container);
    }

    @Override
    public Optional<Location> mention(Script script, String name) {
        Matcher word = Pattern.compile("(?<![\\w])" + Pattern.quote(name) + "(?![\\w])", Pattern.CASE_INSENSITIVE)
                .matcher("");
        int number = 0;
        for (String line : Comments.blanked(script.text()).split("\n", -1)) {
            number++;
            if (word.reset(line).find()) {
                return Optional.of(new Location(script.file(), number));
            }
        }
        return Optional.empty();
    }

    @Override
    public boolean isEmpty(Script script) {
        return Comments.blanked(script.text())
                .lines()
                .map(String::strip)
                .allMatch(line -> line.isEmpty() || BRACKET.matcher(line).matches());
    }
}
