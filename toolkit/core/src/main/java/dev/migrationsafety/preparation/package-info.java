/**
 * Start data: which generated records a server accepts, which of them the next version cannot hold, and which make an
 * up fail.
 */
@NullMarked
package dev.migrationsafety.preparation;

import org.jspecify.annotations.NullMarked;
