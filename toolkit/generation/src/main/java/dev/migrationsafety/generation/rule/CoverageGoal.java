package dev.migrationsafety.generation.rule;

import dev.migrationsafety.generation.condition.Atom;
import dev.migrationsafety.generation.condition.Condition;
import dev.migrationsafety.generation.value.constraint.ValueConstraint;
import dev.migrationsafety.sql.schema.ForeignKey;
import java.util.List;

/** Something that should occur in one of the rows of a table. */
public sealed interface CoverageGoal {
    /** The columns that it decides. */
    List<String> columns();

    /** The column is null. */
    record Null(String column) implements CoverageGoal {
        @Override
        public List<String> columns() {
            return List.of(column);
        }
    }

    /** The column has a value. */
    record Filled(String column) implements CoverageGoal {
        @Override
        public List<String> columns() {
            return List.of(column);
        }
    }

    /** The column is left out, so that it takes its default. */
    record Left(String column) implements CoverageGoal {
        @Override
        public List<String> columns() {
            return List.of(column);
        }
    }

    /** The column has a value that meets a demand. */
    record Demanded(String column, ValueConstraint valueConstraint) implements CoverageGoal {
        @Override
        public List<String> columns() {
            return List.of(column);
        }
    }

    /** A condition holds, or fails, in one of its ways. */
    record Way(Condition condition, List<Atom> atoms) implements CoverageGoal {
        public Way {
            atoms = List.copyOf(atoms);
        }

        @Override
        public List<String> columns() {
            return atoms.stream().map(Atom::column).distinct().toList();
        }
    }

    /**
     * Some columns have the values of an earlier row, or values that may be taken for equal.
     *
     * @param columns the columns
     * @param varied those of them that differ
     * @param variation how they differ
     * @param rest what should occur in both rows beside
     */
    record Duplicate(List<String> columns, List<String> varied, Variation variation, List<CoverageGoal> rest)
            implements CoverageGoal {
        public Duplicate {
            columns = List.copyOf(columns);
            varied = List.copyOf(varied);
            rest = List.copyOf(rest);
        }
    }

    /** The columns have the values that some columns of a row of another table have. */
    record Agreeing(List<String> columns, List<String> values) implements CoverageGoal {
        public Agreeing {
            columns = List.copyOf(columns);
            values = List.copyOf(values);
        }
    }

    /** The columns refer to no row. */
    record Orphan(ForeignKey reference) implements CoverageGoal {
        @Override
        public List<String> columns() {
            return reference.columns();
        }
    }

    /** The columns refer to a certain row. */
    record Referred(ForeignKey reference, List<String> values) implements CoverageGoal {
        public Referred {
            values = List.copyOf(values);
        }

        @Override
        public List<String> columns() {
            return reference.columns();
        }
    }
}
