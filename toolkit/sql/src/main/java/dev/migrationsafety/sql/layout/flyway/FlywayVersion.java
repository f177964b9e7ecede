package dev.migrationsafety.sql.layout.flyway;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * A version as Flyway orders it: numbers separated by {@code .} or {@code _}, missing ones zero.
 *
 * @param parts its numbers, zeros at the end left out
 */
record FlywayVersion(List<BigInteger> parts) implements Comparable<FlywayVersion> {
    FlywayVersion {
        parts = List.copyOf(parts);
    }

    /** The version of a text that was checked to be one. */
    static FlywayVersion of(String text) {
        List<BigInteger> parts = new ArrayList<>();
        for (String part : text.split("[._]", -1)) {
            parts.add(new BigInteger(part));
        }
        while (!parts.isEmpty() && parts.get(parts.size() - 1).signum() == 0) {
            parts.remove(parts.size() - 1);
        }
        return new FlywayVersion(parts);
    }

    @Override
    public int compareTo(FlywayVersion other) {
        for (int i = 0; i < Math.max(parts.size(), other.parts.size()); i++) {
            int order = part(i).compareTo(other.part(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private BigInteger part(int index) {
        return index < parts.size() ? parts.get(index) : BigInteger.ZERO;
    }
}
