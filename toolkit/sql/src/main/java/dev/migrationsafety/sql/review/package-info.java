/** Reviews of schema changes; for implementors. */
@NullMarked
package dev.migrationsafety.sql.review;

import org.jspecify.annotations.NullMarked;
