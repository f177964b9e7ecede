package dev.migrationsafety.configuration.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class DumpFormatTest {
    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void namesTheCommandThatMakesAScriptOfADump() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes("SELECT 1;"));
        }

        assertThat(DumpFormat.refusal("base/prod.dump", bytes("PGDMP\u0001\u000f\u0000")))
                .contains("'base/prod.dump' is a pg_dump archive in custom format, not an SQL script; convert it:"
                        + " pg_restore --file=base/prod.sql base/prod.dump");
        assertThat(DumpFormat.refusal("prod.sql.gz", packed.toByteArray()))
                .contains("'prod.sql.gz' is compressed by gzip, not an SQL script; convert it: gzip -dc prod.sql.gz >"
                        + " prod.sql");
        assertThat(DumpFormat.refusal("prod.tar", bytes("toc.dat\u0000\u0000")))
                .contains("'prod.tar' is a pg_dump archive in tar format, not an SQL script; convert it: pg_restore"
                        + " --file=prod.sql prod.tar");
    }

    @Test
    void takesText() {
        assertThat(DumpFormat.refusal("prod.sql", bytes("--\n-- PostgreSQL database dump\n--\n")))
                .isEmpty();
        assertThat(DumpFormat.refusal("empty.sql", new byte[0])).isEmpty();
    }
}
