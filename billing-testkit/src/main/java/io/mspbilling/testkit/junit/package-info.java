/**
 * Ties fakes to the life of a JUnit 5 test. JUnit is a dependency of the testkit because its users
 * run it anyway; the fakes themselves do not know it.
 */
@NullMarked
package io.mspbilling.testkit.junit;

import org.jspecify.annotations.NullMarked;
