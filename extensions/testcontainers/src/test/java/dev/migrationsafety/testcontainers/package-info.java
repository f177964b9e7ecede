/** Tests of the container provisioner. */
@NullMarked
package dev.migrationsafety.testcontainers;

import org.jspecify.annotations.NullMarked;
