package dev.migrationsafety.documentdbport;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.Map;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.Test;

class CommandTableTest {
    private final Backend backend = new Backend("jdbc:postgresql:unused");
    private final CommandTable table =
            new CommandTable(backend, new Transactions(backend), ErrorList.read(), Clock.systemUTC());

    @Test
    void refusesCommandsAndOptionsThatItDoesNotKnow() {
        assertThatThrownBy(() -> check("{mapReduce: 'c', $db: 'd'}")).hasMessage("no such command: 'mapReduce'");
        assertThatThrownBy(() -> check("{find: 'c', $db: 'd', wings: 2}"))
                .hasMessage("BSON field 'find.wings' is an unknown field.");
    }

    @Test
    void refusesOptionsThatTheExtensionIgnoresUnlessTheyAskForNothing() {
        assertThatThrownBy(() -> check("{create: 'c', $db: 'd', capped: true}"))
                .hasMessage("documentdb-port does not support the option 'capped' of create");
        assertThatCode(() -> check("{create: 'c', $db: 'd', capped: false, lsid: {}}"))
                .doesNotThrowAnyException();
    }

    private void check(String json) {
        Command command = new Command(RawBsonDocument.parse(json), Map.of());
        table.kind(command.name()).check(command);
    }
}
