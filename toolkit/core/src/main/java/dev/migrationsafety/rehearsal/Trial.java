package dev.migrationsafety.rehearsal;

import dev.migrationsafety.engine.Database;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.schema.ContainerName;
import java.util.List;
import java.util.Set;

/** Rehearses a step over a few rows that a script wrote at one of its two stations. */
interface Trial {
    /** Number of the station at which the rows are written. */
    int station();

    /** The tables that the step changes. */
    Set<ContainerName> changed();

    /** Runs what a trial runs first in a database. */
    void begin(Database database);

    /** What is found over the rows of a database; closes it. */
    List<Finding> over(Database database);

    /**
     * What a user has to do with a script that writes the rows, as comments of the script.
     *
     * @param rule what is to show over them
     */
    List<String> instructions(String rule);
}
