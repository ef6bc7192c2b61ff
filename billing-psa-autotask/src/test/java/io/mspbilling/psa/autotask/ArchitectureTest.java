package io.mspbilling.psa.autotask;

import io.mspbilling.testkit.contract.ArchitectureContract;

class ArchitectureTest extends ArchitectureContract {

  ArchitectureTest() {
    super("io.mspbilling.psa.autotask");
  }
}
