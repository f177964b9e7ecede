package dev.migrationsafety.judge.evidence;

import dev.migrationsafety.experiment.Experiment;
import dev.migrationsafety.preparation.Prepared;
import dev.migrationsafety.rules.Opinion;
import java.util.List;

/**
 * One family of rules. A judge requests experiments and reports everything that their traces show; attribution
 * removes what only repeats a cause. A judge never changes a database, and never reads the findings of another judge.
 */
public interface Judge {
    /** The experiments that it will surely ask for. */
    default List<Experiment> certain(Prepared prepared) {
        return List.of();
    }

    /**
     * Judges a step whose up succeeded on the common rows, unless the judge says otherwise.
     *
     * @param prepared the step after its first up
     * @param opinion takes what there is to say
     */
    void judge(Prepared prepared, Opinion opinion);
}
