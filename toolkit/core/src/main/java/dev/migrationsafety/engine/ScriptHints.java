package dev.migrationsafety.engine;

import dev.migrationsafety.data.Failure;
import dev.migrationsafety.data.generator.ContainerHints;
import dev.migrationsafety.finding.Location;
import dev.migrationsafety.migration.Script;
import dev.migrationsafety.schema.Container;
import dev.migrationsafety.schema.Reference;
import dev.migrationsafety.schema.Schema;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Hints that an engine reads from the text of scripts and definitions. They only help to find records worth trying
 * and lines worth showing; no judgement depends on them. Every method has a default for an engine that reads nothing.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface ScriptHints {
    /** Reads nothing. */
    ScriptHints NONE = new ScriptHints() {};

    /**
     * What scripts name, since they may treat just the records that contain it: texts, or records in a form that the
     * engine's generator reads.
     */
    default List<String> literals(List<Script> scripts) {
        return List.of();
    }

    /**
     * Fields of two containers whose values scripts compare, and fields of a new container into which they copy those of
     * another, as references to that other one; without the references of the schema.
     */
    default List<Reference> related(List<Script> scripts, Schema before, Schema after) {
        return List.of();
    }

    /** Whether a record of a container could contain one of some texts, apart from its keys. */
    default boolean canHold(Container container, List<String> literals) {
        return false;
    }

    /** What the code and conditions that judge the records of a container mention. */
    default ContainerHints clues(Schema schema, Container container) {
        return ContainerHints.NONE;
    }

    /** The first line of a script, comments left out, that mentions a name. */
    default Optional<Location> mention(Script script, String name) {
        return Optional.empty();
    }

    /** Whether the last statement of a script is a query, so that {@link dev.migrationsafety.engine.script.ScriptSession#ask} gives its rows. */
    default boolean endsWithQuery(Script script) {
        return false;
    }

    /** A line of comment; line feeds in the text become blanks, so that no part of it can be a statement. */
    default String comment(String text) {
        return "# " + text.replaceAll("\\R", " ");
    }

    /** What a file of scripts is called, for messages about statements without a file. */
    default String file(String name) {
        return name + ".txt";
    }

    /** Whether a script does nothing at all: comments, and a transaction around nothing. */
    default boolean isEmpty(Script script) {
        return script.text().isBlank();
    }

    /**
     * Whether a value that the server cannot take comes out of code of the user's, such as the function of a trigger, and
     * not out of the record.
     */
    default boolean isInUserCode(Failure failure) {
        return false;
    }

    /** Whether a script may go on where a statement of its own fails, by code that handles errors. */
    default boolean mayPassOverErrors(Script script) {
        return false;
    }

    /** The objects that a script asks the server to create although a schema has one of that kind and name. */
    default List<RequestedObject> requested(Script script, Schema before) {
        return List.of();
    }
}
