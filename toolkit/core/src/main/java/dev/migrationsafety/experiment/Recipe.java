package dev.migrationsafety.experiment;

import dev.migrationsafety.data.Records;
import dev.migrationsafety.experiment.frozen.FrozenDatabase;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.Transition;
import java.util.List;

/** The data with which an experiment starts, as a value. */
public sealed interface Recipe {
    /**
     * What the migrations wrote themselves, without generated records.
     *
     * @param station number of the station
     */
    record Migrated(int station) implements Recipe {}

    /**
     * Data that a preparation made, kept at rest.
     *
     * @param data the data; equal only to itself
     */
    record Prepared(FrozenDatabase data) implements Recipe {}

    /**
     * Other data without the records that do not meet what some transitions demand.
     *
     * @param from the other data
     * @param transitions what the next version newly demands
     */
    record Holding(Recipe from, List<Transition> transitions) implements Recipe {
        public Holding {
            transitions = List.copyOf(transitions);
        }
    }

    /**
     * Other data without some records.
     *
     * @param from the other data
     * @param records the records of one container
     */
    record Without(Recipe from, Records records) implements Recipe {}

    /**
     * Other data without the records of a container, and those that refer to them.
     *
     * @param from the other data
     * @param container the container
     */
    record Emptied(Recipe from, ContainerName container) implements Recipe {}
}
