/** The data of a start: which generated records a server takes, and which of them the next station cannot hold or an up stops at. */
@NullMarked
package dev.migrationsafety.preparation;

import org.jspecify.annotations.NullMarked;
