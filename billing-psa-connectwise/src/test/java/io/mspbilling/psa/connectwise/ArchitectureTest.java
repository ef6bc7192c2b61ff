package io.mspbilling.psa.connectwise;

import io.mspbilling.testkit.contract.ArchitectureContract;

class ArchitectureTest extends ArchitectureContract {

  ArchitectureTest() {
    super("io.mspbilling.psa.connectwise");
  }
}
