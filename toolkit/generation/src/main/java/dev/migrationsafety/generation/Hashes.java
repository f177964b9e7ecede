package dev.migrationsafety.generation;

import org.jspecify.annotations.Nullable;

/**
 * A set of 64-bit hashes of texts: what may grow with the number of rows, so it holds 16 bytes a row and no more than a
 * fixed number of them; beyond that it forgets, and the server is the judge. Two texts of one hash pass for the same.
 */
final class Hashes {
    /** The hash of a null. */
    static final long NULL = 0x6A09E667F3BCC909L;

    private static final int FIRST = 64;
    private static final int MOST = 1 << 22;
    private static final long PRIME = 0x100000001B3L;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long[] slots = new long[FIRST];
    private int size;

    /** The hash of texts, one after the other, beginning with {@code 0}. */
    static long with(long hash, @Nullable String text) {
        long mixed = hash * GOLDEN + (text == null ? NULL : text.length());
        for (int i = 0; text != null && i < text.length(); i++) {
            mixed = (mixed ^ text.charAt(i)) * PRIME;
        }
        mixed = (mixed ^ (mixed >>> 32)) * GOLDEN;
        return mixed ^ (mixed >>> 29);
    }

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
