/** Tests of the base of all HTTP fakes. */
@NullMarked
package io.mspbilling.testkit.http;

import org.jspecify.annotations.NullMarked;
