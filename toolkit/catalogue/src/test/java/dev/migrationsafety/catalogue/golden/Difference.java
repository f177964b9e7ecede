package dev.migrationsafety.catalogue.golden;

import java.util.Set;

/**
 * One difference between two records.
 *
 * @param kind for example {@code message} or {@code finding gone}
 * @param place where, for example {@code catalogue/bigint-narrowed/twin, step 002, finding lossy-cast counter.hits}
 * @param names names that stand in both texts only since they are those of the place
 * @param old what the first record says; empty if it says nothing
 * @param now what the second record says; empty if it says nothing
 */
record Difference(String kind, String place, Set<String> names, String old, String now) {
    Difference {
        names = Set.copyOf(names);
    }
}
