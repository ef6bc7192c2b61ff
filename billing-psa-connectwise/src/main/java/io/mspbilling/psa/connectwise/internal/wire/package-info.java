/**
 * Wire forms: public records whose scalars are texts. Public for the JSON reader, not for users.
 */
@org.jspecify.annotations.NullMarked
package io.mspbilling.psa.connectwise.internal.wire;
