/** SuperOps: a typed client of its billing surface, and the PSA port on top of it. */
@org.jspecify.annotations.NullMarked
module io.mspbilling.psa.superops {
  requires transitive io.mspbilling.core;
  requires transitive io.mspbilling.http;
  requires io.mspbilling.json;
  requires kotlin.stdlib;
  requires static org.immutables.value.annotations;
  requires static transitive org.jspecify;

  exports io.mspbilling.psa.superops;
  exports io.mspbilling.psa.superops.billing;
}
