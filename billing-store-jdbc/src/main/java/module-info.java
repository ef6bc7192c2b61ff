/** The journals of many tenants in one PostgreSQL or H2 database. */
@org.jspecify.annotations.NullMarked
module io.mspbilling.store.jdbc {
  requires transitive io.mspbilling.core;
  requires transitive java.sql;
  requires static transitive org.jspecify;

  exports io.mspbilling.store.jdbc;
}
