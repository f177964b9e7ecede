package dev.migrationsafety.generation.value.constraint;

import java.util.HexFormat;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Bytes of a demanded length, as the server prints them. */
public final class ByteTexts {
    private static final int MORE = 12;

    private ByteTexts() {}

    public static Arbitrary<String> sized(ValueConstraint valueConstraint) {
        return Arbitraries.bytes()
                .array(byte[].class)
                .ofMinSize(valueConstraint.minLength())
                .ofMaxSize(Math.max(
                        valueConstraint.minLength(),
                        Math.min(valueConstraint.maxLength(), valueConstraint.minLength() + MORE)))
                .map(ByteTexts::text);
    }

    /** Bytes that hardly occur twice, unless the demand is for very few. */
    public static String unique(SplittableRandom random, ValueConstraint valueConstraint) {
        byte[] bytes = new byte
                [Math.min(Math.max(valueConstraint.minLength(), Long.BYTES), Math.max(0, valueConstraint.maxLength()))];
        random.nextBytes(bytes);
        return text(bytes);
    }

    private static String text(byte[] bytes) {
        return "\\x" + HexFormat.of().formatHex(bytes);
    }
}
