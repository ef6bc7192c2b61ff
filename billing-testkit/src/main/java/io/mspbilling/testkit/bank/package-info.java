/** A bank without a wire: it shows what gateways pay out and what tests put in, once booked. */
@NullMarked
package io.mspbilling.testkit.bank;

import org.jspecify.annotations.NullMarked;
