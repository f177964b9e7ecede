/** Reviews of what only PostgreSQL has; for implementors. */
@NullMarked
package dev.migrationsafety.postgresql.review;

import org.jspecify.annotations.NullMarked;
