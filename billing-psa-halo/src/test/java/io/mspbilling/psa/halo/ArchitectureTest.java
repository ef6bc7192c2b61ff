package io.mspbilling.psa.halo;

import io.mspbilling.testkit.contract.ArchitectureContract;

class ArchitectureTest extends ArchitectureContract {

  ArchitectureTest() {
    super("io.mspbilling.psa.halo");
  }
}
