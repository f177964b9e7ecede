package dev.migrationsafety.generation.key;

/** Mixes seeds, so that tables and fills differ and the same request gives the same rows. */
public final class Seeds {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private Seeds() {}

    public static long mix(long seed, String name, int ordinal) {
        long mixed = seed;
        for (int i = 0; i < name.length(); i++) {
            mixed = stir(mixed + name.charAt(i));
        }
        return stir(mixed + ordinal);
    }

    private static long stir(long value) {
        long stirred = (value + GOLDEN) * 0xBF58476D1CE4E5B9L;
        stirred = (stirred ^ (stirred >>> 29)) * 0x94D049BB133111EBL;
        return stirred ^ (stirred >>> 32);
    }
}
