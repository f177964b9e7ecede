package dev.migrationsafety.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.EventType;
import org.junit.platform.testkit.engine.Events;

/** What came of running test cases with Jupiter. */
record Execution(Events events) {
    /** Runs a class. */
    static Execution of(Class<?> testCases, Path output, Map<String, String> settings) {
        return of(List.of(selectClass(testCases)), output, settings);
    }

    static Execution of(List<? extends DiscoverySelector> selectors, Path output, Map<String, String> settings) {
        return new Execution(EngineTestKit.engine("junit-jupiter")
                .selectors(selectors.toArray(DiscoverySelector[]::new))
                .configurationParameter("migration-safety.output", output.toString())
                .configurationParameters(settings)
                .execute()
                .allEvents());
    }

    /** The tests that were run, each with the first line of its failure, if any, in order. */
    List<String> tests() {
        return lines(event -> event.getTestDescriptor().isTest());
    }

    /** The same for containers that failed. */
    List<String> failedContainers() {
        return lines(event -> event.getTestDescriptor().isContainer()).stream()
                .filter(line -> line.contains(" -> "))
                .toList();
    }

    /** All there is about the failures. */
    List<Throwable> failures() {
        return finished()
                .flatMap(event -> event.getPayload(TestExecutionResult.class).stream())
                .flatMap(result -> result.getThrowable().stream())
                .toList();
    }

    private List<String> lines(java.util.function.Predicate<Event> which) {
        return finished()
                .filter(which)
                .map(event -> event.getTestDescriptor().getDisplayName()
                        + failure(event).map(line -> " -> " + line).orElse(""))
                .toList();
    }

    private Stream<Event> finished() {
        return events.stream().filter(event -> event.getType() == EventType.FINISHED);
    }

    private static Optional<String> failure(Event event) {
        return event.getPayload(TestExecutionResult.class)
                .flatMap(TestExecutionResult::getThrowable)
                .map(failure ->
                        String.valueOf(failure.getMessage()).lines().findFirst().orElse(""));
    }
}
