/** Attribution: removes findings that only repeat a cause, and separates findings that owners accepted. */
@NullMarked
package dev.migrationsafety.attribution;

import org.jspecify.annotations.NullMarked;
