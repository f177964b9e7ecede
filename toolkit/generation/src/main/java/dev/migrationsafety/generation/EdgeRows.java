package dev.migrationsafety.generation;

/** Which rows of a table have values of the edge pool. */
final class EdgeRows {
    private final int period;

    EdgeRows(double share) {
        this.period = share <= 0 ? 0 : (int) Math.max(1, Math.round(1 / share));
    }

    /**
     * The number of such rows before a row, if it is one itself; else negative. Two come early, then one in a period; at
     * even places, since the others may lie beyond a border, unless every row is to be one.
     */
    int number(int index) {
        if (period == 0) {
            return -1;
        } else if (period == 1) {
            return index;
        }
        int first = Math.max(0, period - 2) / 2 * 2;
        if (index == first) {
            return 0;
        }
        boolean due = index > 0 && index % 2 == 0 && index / period > (index - 2) / period;
        return due ? index / period : -1;
    }
}
