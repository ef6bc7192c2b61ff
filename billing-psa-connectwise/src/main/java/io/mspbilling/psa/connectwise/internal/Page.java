package io.mspbilling.psa.connectwise.internal;

import io.mspbilling.json.Rows;

/**
 * One page as it came.
 *
 * @param nextId the record id that the vendor says to go on after; 0 if it does not say
 */
record Page<W>(Rows<W> rows, long nextId) {}
