/** Reviews of schema changes that only PostgreSQL has; for implementors. */
@NullMarked
package dev.migrationsafety.postgresql.review;

import org.jspecify.annotations.NullMarked;
