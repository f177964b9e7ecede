package dev.migrationsafety.engine.provision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrationsafety.finding.ConfigurationException;
import dev.migrationsafety.finding.ProvisioningException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProvisionersTest {
    private static final ServerRequest REQUEST = new ServerRequest("postgresql", "17", Duration.ofSeconds(5));

    private final Fake container = new Fake("container", 20, Optional.of("no engine answers"));
    private final Fake embedded = new Fake("embedded", 30, Optional.empty());
    private final Fake spare = new Fake("spare", 40, Optional.empty());

    @Test
    void choosesTheFirstByOrderThatIsAvailable() {
        assertThat(new Provisioners(List.of(spare, embedded, container)).choose(REQUEST))
                .isSameAs(embedded);
    }

    @Test
    void asksAnAddedOneInItsOrder() {
        Fake url = new Fake("url", 10, Optional.empty());
        assertThat(new Provisioners(List.of(embedded)).and(url).choose(REQUEST)).isSameAs(url);
    }

    @Test
    void choosesTheNamedOneBeforeOthers() {
        assertThat(new Provisioners(List.of(spare, embedded, container)).choose("spare", REQUEST))
                .isSameAs(spare);
    }

    @Test
    void neverReplacesANamedOneThatIsUnavailable() {
        Provisioners provisioners = new Provisioners(List.of(embedded, container));
        assertThatThrownBy(() -> provisioners.choose("container", REQUEST))
                .isInstanceOf(ProvisioningException.class)
                .hasMessage("The selected provisioner 'container' cannot start a"
                        + " postgresql 17 server: no engine answers.");
    }

    @Test
    void namesWhatThereIsIfTheNamedOneIsMissing() {
        Provisioners provisioners = new Provisioners(List.of(embedded, container));
        assertThatThrownBy(() -> provisioners.choose("docker", REQUEST))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("The class path has no provisioner 'docker'; available: container, embedded."
                        + " Correct the name or add the artifact that provides it.");
    }

    @Test
    void givesTheReasonOfEachIfNoneIsAvailable() {
        Provisioner broken = new Fake("broken", 25, Optional.empty()) {
            @Override
            public Optional<String> unavailable(ServerRequest request) {
                throw new IllegalStateException("no class");
            }
        };
        Provisioners provisioners = new Provisioners(List.of(broken, container));
        assertThatThrownBy(() -> provisioners.choose(REQUEST))
                .isInstanceOf(ProvisioningException.class)
                .hasMessage(
                        """
                        No postgresql 17 server can be started. Tried in this order:
                          container: no engine answers
                          broken: its own check failed: java.lang.IllegalStateException: no class""");
    }

    @Test
    void saysWhatToAddIfThereIsNoneAtAll() {
        Provisioners provisioners = new Provisioners(List.of());
        assertThatThrownBy(() -> provisioners.choose(new ServerRequest("postgresql", "", Duration.ofSeconds(5))))
                .isInstanceOf(ProvisioningException.class)
                .hasMessage("No postgresql server can be started. No provisioner is on the class path; add"
                        + " migration-safety-embedded or migration-safety-testcontainers.");
    }

    @Test
    void refusesTwoOfOneId() {
        assertThatThrownBy(() -> new Provisioners(List.of(embedded, new Fake("embedded", 31, Optional.empty()))))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("Two provisioners have the id 'embedded': " + Fake.class.getName() + " and "
                        + Fake.class.getName() + ". Remove one of them from the class path.");
    }

    @Test
    void refusesTwoOfOneOrder() {
        assertThatThrownBy(() -> new Provisioners(List.of(embedded, new Fake("other", 30, Optional.empty()))))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("Two provisioners have the order 30: " + Fake.class.getName() + " and "
                        + Fake.class.getName() + ". Remove one of them from the class path.");
    }

    @Test
    void findsNoneWhereNoneIsOnTheClassPath() {
        assertThatThrownBy(() -> Provisioners.onClassPath().choose(REQUEST)).isInstanceOf(ProvisioningException.class);
    }

    private static class Fake implements Provisioner {
        private final String id;
        private final int order;
        private final Optional<String> reason;

        Fake(String id, int order, Optional<String> reason) {
            this.id = id;
            this.order = order;
            this.reason = reason;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public int order() {
            return order;
        }

        @Override
        public Optional<String> unavailable(ServerRequest request) {
            return reason;
        }

        @Override
        public ProvisionedServer provision(ServerRequest request) {
            throw new UnsupportedOperationException("choosing starts nothing");
        }
    }
}
