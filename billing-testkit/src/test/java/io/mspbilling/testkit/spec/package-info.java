/** The vendors' published documents, to hold the fakes to. */
@NullMarked
package io.mspbilling.testkit.spec;

import org.jspecify.annotations.NullMarked;
