/** Tests of the in-memory PSA. */
@NullMarked
package io.mspbilling.testkit.psa;

import org.jspecify.annotations.NullMarked;
