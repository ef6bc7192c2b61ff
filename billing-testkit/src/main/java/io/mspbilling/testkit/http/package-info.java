/**
 * The base of all HTTP fakes: a stateful server on loopback, the requests and answers it works on,
 * and the faults a test can script into it.
 */
@NullMarked
package io.mspbilling.testkit.http;

import org.jspecify.annotations.NullMarked;
