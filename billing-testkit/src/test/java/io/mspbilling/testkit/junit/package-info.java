/** Tests of the JUnit 5 extension. */
@NullMarked
package io.mspbilling.testkit.junit;

import org.jspecify.annotations.NullMarked;
