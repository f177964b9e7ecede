/** The layout of sqitch, which runs its scripts with psql; found through {@link java.util.ServiceLoader}. */
@NullMarked
package dev.migrationsafety.postgresql.sqitch;

import org.jspecify.annotations.NullMarked;
