/**
 * An Autotask PSA with the billing surface of its REST API: {@link
 * io.mspbilling.testkit.autotask.FakeAutotask}.
 */
@org.jspecify.annotations.NullMarked
package io.mspbilling.testkit.autotask;
