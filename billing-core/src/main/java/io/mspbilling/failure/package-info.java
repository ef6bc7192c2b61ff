/**
 * What can go wrong between us and a vendor, as one family of unchecked exceptions. Each answers:
 * whose turn is it, may the call be repeated, and is money in doubt?
 *
 * <p>Expected business results (a declined card, no match, a policy that gives up) are values,
 * never exceptions.
 */
@org.jspecify.annotations.NullMarked
package io.mspbilling.failure;
