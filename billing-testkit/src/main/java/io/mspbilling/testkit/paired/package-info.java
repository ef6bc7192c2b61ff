/**
 * One customer, one invoice and one card, the same in PSA, books and gateway: where users' own
 * tests begin.
 */
@NullMarked
package io.mspbilling.testkit.paired;

import org.jspecify.annotations.NullMarked;
