/** Tests of the ConnectWise fake, over HTTP and against the vendor's published schema. */
@NullMarked
package io.mspbilling.testkit.connectwise;

import org.jspecify.annotations.NullMarked;
