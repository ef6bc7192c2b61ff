/** Wire forms of token endpoints. */
@org.jspecify.annotations.NullMarked
package io.mspbilling.http.oauth.internal;
