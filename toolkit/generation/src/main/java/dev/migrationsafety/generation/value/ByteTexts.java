package dev.migrationsafety.generation.value;

import java.util.HexFormat;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Bytes of a demanded length, as the server prints them. */
final class ByteTexts {
    private static final int MORE = 12;

    private ByteTexts() {}

    static Arbitrary<String> sized(Demand demand) {
        return Arbitraries.bytes()
                .array(byte[].class)
                .ofMinSize(demand.minLength())
                .ofMaxSize(Math.max(demand.minLength(), Math.min(demand.maxLength(), demand.minLength() + MORE)))
                .map(ByteTexts::text);
    }

    /** Bytes that hardly occur twice, unless the demand is for very few. */
    static String unique(SplittableRandom random, Demand demand) {
        byte[] bytes = new byte[Math.min(Math.max(demand.minLength(), Long.BYTES), Math.max(0, demand.maxLength()))];
        random.nextBytes(bytes);
        return text(bytes);
    }

    private static String text(byte[] bytes) {
        return "\\x" + HexFormat.of().formatHex(bytes);
    }
}
