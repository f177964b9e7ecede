/** Reviews that only look at schemas; for implementors. */
@NullMarked
package dev.migrationsafety.sql.review;

import org.jspecify.annotations.NullMarked;
