/**
 * The journals of many tenants in one PostgreSQL database, shared by any number of hosts; or in H2
 * for a single host and for tests. Plain JDBC on the caller's {@code DataSource} and driver.
 */
@org.jspecify.annotations.NullMarked
package io.mspbilling.store.jdbc;
