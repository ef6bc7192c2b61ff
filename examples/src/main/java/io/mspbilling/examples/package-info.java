/**
 * A month of an invented MSP's billing against fakes of its vendors, a dry run against a real PSA,
 * and the first program of the README.
 */
@org.jspecify.annotations.NullMarked
package io.mspbilling.examples;
