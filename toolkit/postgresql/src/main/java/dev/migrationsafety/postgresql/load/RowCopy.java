package dev.migrationsafety.postgresql.load;

import dev.migrationsafety.data.RecordBlock;
import dev.migrationsafety.postgresql.query.SqlText;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Writes rows by COPY in text format: the server reads each value with the input function of the column's type, as it
 * does with a plain string constant, refuses a text that is too long and takes values for identity columns. A default
 * serves as a marker, which servers know since PostgreSQL 16.
 */
final class RowCopy {
    private static final int FIRST_WITH_DEFAULTS = 16;
    private static final int PIECE = 1 << 16;
    private static final String DEFAULT = "\\D";

    private final Connection connection;
    private final boolean knowsDefaults;

    RowCopy(Connection connection) throws SQLException {
        this.connection = connection;
        this.knowsDefaults = connection.getMetaData().getDatabaseMajorVersion() >= FIRST_WITH_DEFAULTS;
    }

    boolean canWrite(RecordBlock block) {
        return !block.fields().isEmpty() && (knowsDefaults || !block.leavesCells());
    }

    /** Writes the rows from one to before another; how many the server accepted. */
    long write(RecordBlock block, int from, int to) throws SQLException {
        String sql = "COPY " + SqlText.name(block.container()) + " (" + SqlText.paths(block.fields()) + ") FROM STDIN"
                + (block.leavesCells() ? " (DEFAULT '" + DEFAULT + "')" : "");
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
        try {
            StringBuilder text = new StringBuilder(PIECE);
            for (int row = from; row < to; row++) {
                append(text, block, row);
                if (text.length() >= PIECE) {
                    send(copy, text);
                }
            }
            send(copy, text);
            return copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static void send(CopyIn copy, StringBuilder text) throws SQLException {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        text.setLength(0);
    }

    private static void append(StringBuilder text, RecordBlock block, int row) {
        for (int column = 0; column < block.fields().size(); column++) {
            if (column > 0) {
                text.append('\t');
            }
            String value = block.text(row, column);
            if (value != null) {
                escape(text, value);
            } else {
                text.append(block.isLeft(row, column) ? DEFAULT : "\\N");
            }
        }
        text.append('\n');
    }

    private static void escape(StringBuilder text, String value) {
        int start = text.length();
        text.append(value);
        for (int i = 0; i < value.length(); i++) {
            char each = value.charAt(i);
            if (each == '\\' || each == '\t' || each == '\n' || each == '\r') {
                text.setLength(start + i);
                escapeFrom(text, value, i);
                return;
            }
        }
    }

    private static void escapeFrom(StringBuilder text, String value, int from) {
        for (int i = from; i < value.length(); i++) {
            char each = value.charAt(i);
            switch (each) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(each);
            }
        }
    }
}
