package dev.migrationsafety.postgresql.script.psql;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** The branches of {@code \if} that are open in one file (conditional.c). */
final class PsqlConditions {
    private enum State {
        TAKEN,
        NOT_YET,
        IGNORED,
        ELSE_TAKEN,
        ELSE_IGNORED
    }

    /** A branch, and the statement as it was read when it began. */
    private record Branch(State state, PsqlScanner.Mark mark) {}

    private final Deque<Branch> open = new ArrayDeque<>();
    private final PsqlScanner scanner;

    PsqlConditions(PsqlScanner scanner) {
        this.scanner = scanner;
    }

    boolean active() {
        return open.isEmpty()
                || open.element().state() == State.TAKEN
                || open.element().state() == State.ELSE_TAKEN;
    }

    /** Whether {@code \elif} would ask whether its branch is taken. */
    boolean waiting() {
        return !open.isEmpty() && open.element().state() == State.NOT_YET;
    }

    boolean allClosed() {
        return open.isEmpty();
    }

    void begin(BooleanSupplier condition) {
        State state = !active() ? State.IGNORED : condition.getAsBoolean() ? State.TAKEN : State.NOT_YET;
        open.push(new Branch(state, scanner.mark()));
    }

    /** Gives what psql says if there is no branch to go on from. */
    Optional<String> otherwiseIf(BooleanSupplier condition) {
        Optional<String> problem = misplaced("elif");
        if (problem.isEmpty()) {
            State before = leave();
            boolean taken = before == State.NOT_YET && condition.getAsBoolean();
            enter(taken ? State.TAKEN : before == State.NOT_YET ? State.NOT_YET : State.IGNORED);
        }
        return problem;
    }

    Optional<String> otherwise() {
        Optional<String> problem = misplaced("else");
        if (problem.isEmpty()) {
            enter(leave() == State.NOT_YET ? State.ELSE_TAKEN : State.ELSE_IGNORED);
        }
        return problem;
    }

    Optional<String> end() {
        if (open.isEmpty()) {
            return Optional.of("\\endif: no matching \\if");
        }
        leave();
        return Optional.empty();
    }

    private Optional<String> misplaced(String command) {
        if (open.isEmpty()) {
            return Optional.of("\\" + command + ": no matching \\if");
        }
        State state = open.element().state();
        boolean after = state == State.ELSE_TAKEN || state == State.ELSE_IGNORED;
        return after ? Optional.of("\\" + command + ": cannot occur after \\else") : Optional.empty();
    }

    /** Ends a branch; what was read in one that is not taken is forgotten. */
    private State leave() {
        boolean kept = active();
        Branch branch = open.pop();
        if (!kept) {
            scanner.back(branch.mark());
        }
        return branch.state();
    }

    private void enter(State state) {
        open.push(new Branch(state, scanner.mark()));
    }
}
