/** Tests of the in-process gateway. */
@NullMarked
package io.mspbilling.testkit.gateway;

import org.jspecify.annotations.NullMarked;
