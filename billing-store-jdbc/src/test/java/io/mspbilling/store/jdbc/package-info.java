/** The journal in a database, under its contract, under races and with the server killed. */
@org.jspecify.annotations.NullMarked
package io.mspbilling.store.jdbc;
