package dev.migrationsafety.sql.layout;

import dev.migrationsafety.migration.layout.MigrationFile;
import dev.migrationsafety.migration.layout.Problems;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Decodes files: strictly UTF-8, without byte order mark, lines ended by {@code \n}. */
public final class ScriptText {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private ScriptText() {}

    /** The text of a file, which may be blank; empty, with a problem added, if it cannot be decoded. */
    public static Optional<String> of(MigrationFile file, Problems problems) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file.bytes()))
                    .toString();
        } catch (CharacterCodingException e) {
            problems.add(file.path(), "is not UTF-8; convert it to UTF-8");
            return Optional.empty();
        }
        if (text.indexOf('\0') >= 0) {
            // UTF-16 without a byte order mark decodes without an error, but every second character is a zero.
            problems.add(file.path(), "contains zero bytes, so it is not UTF-8 text; convert it to UTF-8");
            return Optional.empty();
        }
        if (text.startsWith(BYTE_ORDER_MARK)) {
            text = text.substring(BYTE_ORDER_MARK.length());
        }
        return Optional.of(text.replace("\r\n", "\n"));
    }

    /** The text of a file that must say something; empty, with a problem added, if it is blank or cannot be decoded. */
    public static Optional<String> filled(MigrationFile file, Problems problems) {
        Optional<String> text = of(file, problems);
        if (text.filter(String::isBlank).isPresent()) {
            problems.add(file.path(), "is empty; write its statements, or a comment that explains why there are none");
            return Optional.empty();
        }
        return text;
    }
}
