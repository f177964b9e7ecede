package dev.migrationsafety.mongodb.document;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** A fast 64-bit hash of bytes, for digests; not for keeping secrets. */
final class RawHash {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long FIRST = 0x9E3779B97F4A7C15L;
    private static final long SECOND = 0xC2B2AE3D27D4EB4FL;

    private RawHash() {}

    static long of(byte[] bytes, int from, int to, long seed) {
        long hash = seed ^ (to - from) * FIRST;
        int at = from;
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            hash = Long.rotateLeft((hash ^ (long) LONG.get(bytes, at) * SECOND) * FIRST, 31);
        }
        for (; at < to; at++) {
            hash = Long.rotateLeft((hash ^ (bytes[at] & 0xFF) * SECOND) * FIRST, 11);
        }
        return mix(hash);
    }

    /** Two hashes as one, in their order. */
    static long of(long one, long other) {
        return mix(one * FIRST + Long.rotateLeft(other, 23) * SECOND + FIRST);
    }

    static long mix(long hash) {
        long mixed = (hash ^ (hash >>> 33)) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return mixed ^ (mixed >>> 33);
    }
}
