/** A PSA without a wire, which can do as much or as little as a test wants. */
@NullMarked
package io.mspbilling.testkit.psa;

import org.jspecify.annotations.NullMarked;
