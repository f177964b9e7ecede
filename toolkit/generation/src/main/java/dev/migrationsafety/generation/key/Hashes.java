package dev.migrationsafety.generation.key;

/**
 * A set of {@link dev.migrationsafety.data.TextHash hashes}: what may grow with the number of rows, so it contains 16 bytes a row and no more than a
 * fixed number of them; beyond that it forgets, and the server is the judge. Two texts of one hash pass for the same.
 */
final class Hashes {
    private static final int FIRST = 64;
    private static final int MOST = 1 << 22;

    private long[] slots = new long[FIRST];
    private int size;

    /** Whether the hash was not there before. */
    boolean add(long hash) {
        long stored = stored(hash);
        int at = find(stored);
        if (slots[at] == stored) {
            return false;
        }
        if (size < MOST) {
            slots[at] = stored;
            size++;
            if (size > slots.length / 2) {
                grow();
            }
        }
        return true;
    }

    boolean contains(long hash) {
        return slots[find(stored(hash))] != 0;
    }

    int size() {
        return size;
    }

    /** Zero marks a free slot. */
    private static long stored(long hash) {
        return hash == 0 ? 1 : hash;
    }

    private int find(long stored) {
        int at = (int) (stored >>> 17) & slots.length - 1;
        while (slots[at] != 0 && slots[at] != stored) {
            at = at + 1 & slots.length - 1;
        }
        return at;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[old.length * 2];
        for (long stored : old) {
            if (stored != 0) {
                slots[find(stored)] = stored;
            }
        }
    }
}
