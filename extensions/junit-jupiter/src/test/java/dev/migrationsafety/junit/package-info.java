/** Tests of the extension; the classes named {@code …TestCases} are run by them. */
@NullMarked
package dev.migrationsafety.junit;

import org.jspecify.annotations.NullMarked;
