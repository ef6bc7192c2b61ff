/** The billing day: reads, decides and acts over the ports of billing-core, each effect once. */
@org.jspecify.annotations.NullMarked
module io.mspbilling.automation {
  requires transitive io.mspbilling.core;
  requires transitive io.mspbilling.matching;
  requires transitive io.mspbilling.policies;
  requires org.slf4j;
  requires static org.immutables.value.annotations;
  requires static transitive org.jspecify;

  exports io.mspbilling.automation;
  exports io.mspbilling.migration;
}
