/** An engine that lives in memory, to test the extension without a server. */
@NullMarked
package dev.migrationsafety.junit.fake;

import org.jspecify.annotations.NullMarked;
