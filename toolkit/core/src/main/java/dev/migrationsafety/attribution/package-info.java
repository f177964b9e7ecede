/** What of all that judges say only repeats a cause, and what owners accepted. */
@NullMarked
package dev.migrationsafety.attribution;

import org.jspecify.annotations.NullMarked;
