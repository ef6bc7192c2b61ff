/**
 * A payment gateway without a wire: it holds money, answers as its payers' scripts say, pays out on
 * banking days, and keeps a ledger that a test can check to the cent.
 */
@NullMarked
package io.mspbilling.testkit.gateway;

import org.jspecify.annotations.NullMarked;
