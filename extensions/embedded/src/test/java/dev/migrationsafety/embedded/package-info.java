/** Tests of the embedded provisioner. */
@NullMarked
package dev.migrationsafety.embedded;

import org.jspecify.annotations.NullMarked;
