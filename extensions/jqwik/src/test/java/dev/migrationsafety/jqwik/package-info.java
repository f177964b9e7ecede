/** Tests of users' arbitraries, on a real server. */
@NullMarked
package dev.migrationsafety.jqwik;

import org.jspecify.annotations.NullMarked;
