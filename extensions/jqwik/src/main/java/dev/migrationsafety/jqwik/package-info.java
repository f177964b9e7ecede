/** Users' own arbitraries for columns and row groups, and rows of a version as an arbitrary; starts at {@link RowArbitraries} and {@link Migrated}. */
@NullMarked
package dev.migrationsafety.jqwik;

import org.jspecify.annotations.NullMarked;
