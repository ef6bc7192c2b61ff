package io.mspbilling.psa.superops;

import io.mspbilling.testkit.contract.ArchitectureContract;

class ArchitectureTest extends ArchitectureContract {

  ArchitectureTest() {
    super("io.mspbilling.psa.superops");
  }
}
