package dev.migrationsafety.junit.environment;

import dev.migrationsafety.configuration.secret.Secrets;
import dev.migrationsafety.report.console.Printable;

/** What tests print: without passwords, and in signs that the console has. */
public final class Console {
    private Console() {}

    public static void println(String text) {
        System.out.println(printable(text));
    }

    /** A text that somebody else prints, such as the message of a failing test. */
    public static String printable(String text) {
        return Printable.in(Printable.charset(System.out, System::getProperty), Secrets.masked(text));
    }
}
