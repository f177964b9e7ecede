package dev.migrationsafety.cli;

import dev.migrationsafety.report.console.Printable;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.Charset;

/** Writes to a console only what its character set has. */
final class PrintableWriter extends Writer {
    private final PrintStream console;
    private final Charset charset;

    private PrintableWriter(PrintStream console, Charset charset) {
        this.console = console;
        this.charset = charset;
    }

    /** A writer to a stream of a character set. */
    static PrintWriter to(PrintStream console, Charset charset) {
        return new PrintWriter(new PrintableWriter(console, charset), true);
    }

    @Override
    public void write(char[] signs, int offset, int length) {
        console.print(Printable.in(charset, new String(signs, offset, length)));
    }

    @Override
    public void flush() {
        console.flush();
    }

    /** The console outlives the command. */
    @Override
    public void close() {
        flush();
    }
}
