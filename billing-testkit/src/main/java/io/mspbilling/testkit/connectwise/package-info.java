/**
 * A ConnectWise PSA on loopback: the REST API's billing surface with the vendor's paging, filters,
 * limits, PATCH dialect, error bodies and signed callbacks, over books that a test can inspect.
 */
@NullMarked
package io.mspbilling.testkit.connectwise;

import org.jspecify.annotations.NullMarked;
