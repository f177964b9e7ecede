package dev.migrationsafety.configuration.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "CREATE ROLE app LOGIN PASSWORD 'secret' | CREATE ROLE app LOGIN PASSWORD '***'",
                "alter user app encrypted password 's''ecret' valid until 'x' | alter user app encrypted password '***' valid until 'x'",
                "PASSWORD E's\\'ecret' NOLOGIN | PASSWORD '***' NOLOGIN",
                "PASSWORD U&'secret' | PASSWORD '***'",
                "PASSWORD $$secret$$ NOLOGIN | PASSWORD '***' NOLOGIN",
                "PASSWORD $x$sec$$ret$x$; | PASSWORD '***';",
                "PASSWORD /* of app */ 'secret' | PASSWORD /* of app */ '***'",
                "CREATE ROLE app PASSWORD 'secr | CREATE ROLE app PASSWORD '***'",
                "EXECUTE 'CREATE ROLE app PASSWORD ''secret'' LOGIN' | EXECUTE 'CREATE ROLE app PASSWORD ''***'' LOGIN'",
                "OPTIONS (user 'app', password 'secret') | OPTIONS (user 'app', password '***')",
                "CREATE USER app IDENTIFIED BY 'secret' | CREATE USER app IDENTIFIED BY '***'",
                "jdbc:postgresql://h/db?user=app&password=secret&ssl=true | jdbc:postgresql://h/db?user=app&password=***&ssl=true",
                "CONNECTION 'host=h password=secret dbname=d' | CONNECTION 'host=h password=*** dbname=d'",
                "CONNECTION 'host=h password=''sec ret'' dbname=d' | CONNECTION 'host=h password=*** dbname=d'",
                "sslpassword=secret pwd=secret | sslpassword=*** pwd=***",
                "SET password = 'secret' WHERE id = 1 | SET password=*** WHERE id = 1",
                "postgres://app:secret@host:5432/db | postgres://app:***@host:5432/db",
                "id=1: password 'secret' → 'secret2', name 'a' → 'b' | id=1: password '***' → '***', name 'a' → 'b'",
                "id=1: password 'secret' → NULL | id=1: password '***' → NULL"
            })
    void masksPasswords(String text, String masked) {
        assertThat(Secrets.masked(text)).isEqualTo(masked);
        assertThat(Secrets.masked(masked)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER ROLE app PASSWORD NULL",
                "server s: options password=(hidden 1a2b3c4d)",
                "The step sets the password of role app.",
                "SET password_encryption = 'md5'",
                "CHECK (length(password) > 8)",
                "INSERT INTO app (id, password) VALUES (1, 'a')",
                "see https://www.postgresql.org/docs/current/sql-createrole.html",
                "jdbc:postgresql://localhost:5432/postgres",
                "table passenger, column bypass"
            })
    void leavesWhatIsNoPassword(String text) {
        assertThat(Secrets.masked(text)).isEqualTo(text);
    }

    @Test
    void masksALongTextInOneGo() {
        String text = "PASSWORD '" + "s''".repeat(20_000) + "' " + "/* c */ ".repeat(20_000);
        assertThat(Secrets.masked(text)).startsWith("PASSWORD '***' /* c */").doesNotContain("s''");
    }

    @Test
    void masksASettingByItsName() {
        assertThat(Secrets.masked("app_password", "x")).isEqualTo("***");
        assertThat(Secrets.masked("clientSecret", "x")).isEqualTo("***");
        assertThat(Secrets.masked("app_password", "")).isEmpty();
        assertThat(Secrets.masked("reader", "ledger_reader")).isEqualTo("ledger_reader");
    }
}
